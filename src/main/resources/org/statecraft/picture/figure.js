const aside = document.getElementById("told");
const points = document.querySelectorAll(".point");
function tell(event) {
  const point = event.target.closest(".point");
  if (!point) return;
  aside.textContent = point.querySelector("title").textContent;
  points.forEach(other => other.classList.toggle("chosen", other.dataset.point === point.dataset.point));
}
document.addEventListener("mouseover", tell);
document.addEventListener("click", tell);
