// Every sentence of the page, Vietnamese first.
const words = {
  vi: {
    skip: "Tới ô nhập tin", clock: "Đồng hồ thử nghiệm", toNext: "Tới lời nhắc kế tiếp", toNextShort: "Nhắc kế tiếp",
    plusHour: "+1 giờ", toMonth: "Sang ngày 1 tháng sau", toMonthShort: "Tháng sau", switchLanguage: "Switch to English",
    chats: "Các cuộc trò chuyện", choose: "Chọn một cuộc trò chuyện để bắt đầu.", back: "Quay lại", messages: "Tin nhắn",
    down: "Xuống cuối", cancel: "Bỏ", commands: "Danh sách lệnh", photo: "Ảnh", file: "Tệp", location: "Vị trí",
    start: "BẮT ĐẦU", attach: "Đính kèm", send: "Gửi", draft: "Nhắn tin", edited: "đã sửa", deleted: "Tin đã bị xóa",
    reply: "Trả lời", edit: "Sửa", remove: "Xóa", copy: "Sao chép", copied: "Đã sao chép", replyTo: "Trả lời",
    editing: "Sửa tin", bot: "bot", typing: "đang nhập…", members: "thành viên", unread: "chưa đọc", own: "tin của mình",
    empty: "Chưa có tin nhắn. Bấm “Bắt đầu” để nói chuyện với bot.", emptyChat: "Chưa có tin nhắn. Gõ / để chọn lệnh.", emptyGroup: "Chưa có tin nhắn nào.",
    today: "Hôm nay", yesterday: "Hôm qua", moved: "Đồng hồ đã tới", noNext: "Không có lời nhắc nào sắp tới.",
    joined: "đã vào nhóm", left: "đã rời nhóm", renamed: "đã đổi tên nhóm thành", upgraded: "Nhóm đã thành siêu nhóm",
    pressed: "Đang chờ bot…", actions: "Thao tác với tin này", offline: "Mất kết nối, đang thử lại…", image: "Ảnh",
    askPlace: "Vị trí thử nghiệm: mốc 65", blocked: "Đã chặn bot.", who: "Đóng vai", spoiler: "Nội dung ẩn, bấm để xem",
    save: "Lưu", botNote: "bot · trả lời mọi tin", more: "Thao tác", noMenu: "Bot chưa có danh sách lệnh.",
    days: ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
  },
  en: {
    skip: "To the message box", clock: "Test clock", toNext: "To the next reminder", toNextShort: "Next due",
    plusHour: "+1 hour", toMonth: "To the 1st of next month", toMonthShort: "Next month", switchLanguage: "Chuyển sang tiếng Việt",
    chats: "Chats", choose: "Choose a chat to begin.", back: "Back", messages: "Messages",
    down: "To the end", cancel: "Cancel", commands: "Commands", photo: "Photo", file: "File", location: "Location",
    start: "START", attach: "Attach", send: "Send", draft: "Message", edited: "edited", deleted: "Message deleted",
    reply: "Reply", edit: "Edit", remove: "Delete", copy: "Copy", copied: "Copied", replyTo: "Reply to",
    editing: "Edit message", bot: "bot", typing: "typing…", members: "members", unread: "unread", own: "own message",
    empty: "No messages yet. Press “Start” to talk to the bot.", emptyChat: "No messages yet. Type / to choose a command.", emptyGroup: "No messages yet.",
    today: "Today", yesterday: "Yesterday", moved: "The clock now shows", noNext: "No reminder is coming up.",
    joined: "joined the group", left: "left the group", renamed: "renamed the group to", upgraded: "The group is now a supergroup",
    pressed: "Waiting for the bot…", actions: "Actions on this message", offline: "Connection lost, trying again…", image: "Photo",
    askPlace: "Test location: marker 65", blocked: "The bot is blocked.", who: "Act as", spoiler: "Hidden text, press to show",
    save: "Save", botNote: "bot · answers every message", more: "Actions", noMenu: "The bot has no command list yet.",
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  },
};

let language = localStorage.getItem("sandbox.language") === "en" ? "en" : "vi";

export const currentLanguage = () => language;

/** The word in the page's language. */
export const word = (name) => words[language][name] ?? name;

/** Puts the words into the fixed parts of the page. */
export function applyWords() {
  document.documentElement.lang = language;
  for (const part of document.querySelectorAll("[data-word]")) part.textContent = word(part.dataset.word);
  for (const part of document.querySelectorAll("[data-label]")) {
    part.setAttribute("aria-label", word(part.dataset.label));
    if (part.tagName === "BUTTON") part.title = word(part.dataset.label);
  }
  const draft = document.getElementById("draft");
  draft.placeholder = word("draft");
  draft.setAttribute("aria-label", word("draft"));
  document.getElementById("language").textContent = language === "vi" ? "EN" : "VI";
}

export function switchLanguage() {
  language = language === "vi" ? "en" : "vi";
  localStorage.setItem("sandbox.language", language);
  applyWords();
}
