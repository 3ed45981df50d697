// The person side of the sandbox. A refusal is an Error with the server's own words.
async function read(response) {
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

export const get = (path, query = {}) => fetch(`/sandbox/${path}?${new URLSearchParams(query)}`).then(read);

export const post = (path, body) =>
  fetch(`/sandbox/${path}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  }).then(read);

export function upload(fields, file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value != null) form.append(name, value);
  form.append("file", file, file.name);
  return fetch("/sandbox/upload", { method: "POST", body: form }).then(read);
}

export const fileUrl = (id) => `/sandbox/files/${encodeURIComponent(id)}`;

/** Follows what happens to a person's chats; tells when the line is lost and found again. */
export function follow(person, onEvent, onLine) {
  const line = new EventSource(`/sandbox/events?as=${person}`);
  line.onmessage = (event) => onEvent(JSON.parse(event.data));
  line.onopen = () => onLine(true);
  line.onerror = () => onLine(false);
  return () => line.close();
}
