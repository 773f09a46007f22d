
# The words without an = between an option and its value: bash takes --mode=co for three words and zsh
# for one. Where the last word is such a value, nothing else is offered. Where a command takes the name
# of an entity and nothing else fits, the program is asked.
function _statecraft_names() {
  local -a typed=()
  local word last= before= value= i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]} value= before=
    case $last:$word in
      *:--*=*)
        typed+=("${word%%=*}")
        before=${word%%=*}=
        word=${word#*=} value=yes
        ;;
      --*:=) word= value=yes ;;
      =:*) [[ $i -lt 2 || ${COMP_WORDS[i - 2]} != --* ]] || value=next ;;
    esac
    [ "$value" = next ] && typed[${#typed[@]}-1]=$word || typed+=("$word")
    last=${COMP_WORDS[i]}
  done
  local -a COMP_WORDS=("${typed[@]}")
  local COMP_CWORD=$((${#typed[@]} - 1))
  _complete_statecraft "$@"
  if [ -n "$value" ]; then
    COMPREPLY=("${COMPREPLY[@]/#/$before}")
    return 0
  fi
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
complete -F _statecraft_names -o default statecraft
