
# Where a command takes the name of an entity and nothing else fits, the program is asked.
function _statecraft_names() {
  _complete_statecraft "$@"
  local current=${COMP_WORDS[COMP_CWORD]} name
  [ ${#COMPREPLY[@]} -eq 0 ] || return 0
  case ${COMP_WORDS[1]} in COMMANDS) ;; *) return 0 ;; esac
  case $current in
    -*) return 0 ;;
    :) current= ;;
  esac
  current=${current//\\/}
  current=${current#[\"\']}
  while IFS= read -r name; do
    # What was typed is kept, as it is the beginning of the name.
    [[ ${COMP_WORDS[COMP_CWORD]} == [\"\']* ]] || printf -v name %q "$name"
    COMPREPLY+=("$name")
  done < <("${COMP_WORDS[0]}" completion --names="$current" 2>/dev/null)
}
complete -F _statecraft_names -o default statecraft statecraft.sh statecraft.bash
