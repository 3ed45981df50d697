using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>What is said before a command reaches the one who carries it out.</summary>
internal abstract partial class Phrases
{
    /// <summary>The word of a command in this language, without the slash.</summary>
    public abstract string WordOf(CommandSpec spec);

    /// <summary>What a command does, for menu and help; at most 60 characters.</summary>
    public abstract string MenuText(string command);

    /// <summary>A role by name.</summary>
    public abstract string RoleName(Role role);

    /// <summary>A unit's name.</summary>
    public abstract string UnitName(Unit unit);

    public abstract string Stranger(long accountId);

    public abstract string Welcome(string name, Role role, Unit? unit);

    public abstract string AnonymousRefused();

    public abstract string SecretRefused();

    public abstract string SecretRefusedInGroup();

    public abstract string AnsweredInPrivate();

    public abstract string OpenPrivate();

    public abstract string EditingChangesNothing();

    public abstract string NotRead();

    public abstract string StartWithSlash();

    /// <summary><paramref name="text"/>: what the person wrote without a command.</summary>
    public abstract string DidYouMean(string word, string text);

    /// <summary><paramref name="argument"/>: what stood behind the command.</summary>
    public abstract string UnknownCommand(string typed, string? suggestion, string argument);

    public abstract string NotYourRight(CommandSpec spec, Actor actor);

    public abstract string OnlyInGroup(CommandSpec spec);

    public abstract string OnlyInPrivate(CommandSpec spec);

    public abstract string ButtonIsStale();

    public abstract string NotYourButton();

    public abstract string Dropped();

    public abstract string SomethingBroke(string errorId);

    /// <summary>Whether folded text without a slash begins like what is logged with this command.</summary>
    public static bool StartsLike(string command, string folded) => command switch
    {
        "letter" => Begins(folded, "thu ", "cong van ", "letter ", "nhan thu", "gui thu", "received ", "sent "),
        "patrol" => Begins(folded, "tuan tra", "patrol"),
        "talk" => Begins(folded, "hoi dam", "giao ban", "talk"),
        _ => false,
    };

    private static bool Begins(string text, params string[] starts) => starts.Any(s => text.StartsWith(s, StringComparison.Ordinal));
}

internal sealed partial class PhrasesVi
{
    public override string WordOf(CommandSpec spec) => spec.Alias;

    public override string MenuText(string command) => command switch
    {
        "letter" => "Ghi thư trao đổi",
        "patrol" => "Ghi tuần tra chung",
        "talk" => "Ghi hội đàm, giao ban",
        "show" => "Xem một bản ghi",
        "find" => "Tìm trong sổ",
        "pending" => "Thư chờ trả lời",
        "upcoming" => "Lịch sắp tới",
        "void" => "Hủy bản ghi (giữ số) hoặc thôi",
        "done" => "Xác nhận việc đã làm",
        "tally" => "Tổng hợp theo kỳ",
        "remind" => "Đặt lời nhắc",
        "reminders" => "Các lời nhắc đang có",
        "bind" => "Liên kết nhóm với đơn vị",
        "unbind" => "Bỏ liên kết nhóm",
        "schedule" => "Giờ gửi tổng hợp vào nhóm",
        "invite" => "Mời người mới",
        "people" => "Thành viên và vai trò",
        "units" => "Đơn vị của ta",
        "counterparts" => "Đơn vị phía bạn",
        "holidays" => "Ngày nghỉ, ngày làm bù",
        "status" => "Tình trạng máy chủ, tin lỗi",
        "jobs" => "Trang việc hẹn giờ của máy chủ",
        "whoami" => "Tôi là ai, được làm gì",
        "language" => "Đổi ngôn ngữ",
        "help" => "Trợ giúp",
        "start" => "Bắt đầu, nhập mã mời",
        "drafts" => "Nháp chưa ghi vào sổ",
        "edit" => "Sửa một bản ghi",
        "history" => "Lịch sử sửa của một bản ghi",
        "sendback" => "Trả lại bản ghi để xem lại",
        "restore" => "Khôi phục bản ghi đã hủy",
        "cancel" => "Thôi, bỏ câu hay nháp đang dở",
        _ => "",
    };

    public override string RoleName(Role role) => role switch
    {
        Role.Officer => "cán bộ",
        Role.Commander => "chỉ huy",
        Role.Coordinator => "cán bộ đối ngoại (điều phối)",
        Role.Administrator => "quản trị",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public override string UnitName(Unit unit) => Esc(unit.NameVi);

    public override string Stranger(long accountId) =>
        $"Chào đồng chí. Bot này chỉ dành cho người được mời. Mã số của đồng chí: {Copy(Plain(accountId))}";

    public override string Welcome(string name, Role role, Unit? unit) =>
        $"Chào đồng chí <b>{Esc(name)}</b>.\nVai trò: {RoleName(role)}{(unit is null ? "" : " · " + UnitName(unit))}\nGõ /trogiup để xem cách dùng.";

    public override string AnonymousRefused() => "Quản trị ẩn danh không ghi sổ được. Tắt chế độ ẩn danh rồi gửi lại.";

    public override string SecretRefused() =>
        "<b>Không nhận.</b> Tin có dấu mật. Không soạn, không gửi nội dung mật qua máy nối mạng: dùng sổ giấy.\nBot không lưu tin này. Đồng chí xóa tin vừa gửi.";

    public override string SecretRefusedInGroup() => "Không nhận: tin có dấu mật. Xóa tin này và dùng sổ giấy.";

    public override string AnsweredInPrivate() => "Đã trả lời trong tin nhắn riêng.";

    public override string OpenPrivate() => "✉️ Mở tin nhắn riêng";

    public override string EditingChangesNothing() => "Sửa tin nhắn không làm sổ thay đổi. Bản ghi sai: /huy SỐ: lý do, rồi ghi lại.";

    public override string NotRead() => "Bot đọc chữ, ảnh, tệp và vị trí; ghi âm và nhãn dán thì không. Gõ /trogiup để xem cách ghi.";

    public override string StartWithSlash() => "Câu lệnh bắt đầu bằng dấu gạch chéo, ví dụ /thu. Gõ /trogiup để xem tất cả.";

    public override string DidYouMean(string word, string text) => $"Ý đồng chí là /{word}? Chạm để chép, rồi gửi lại:\n{Copy(AsCommand(word, text))}";

    public override string UnknownCommand(string typed, string? suggestion, string argument) => suggestion is null
        ? $"Không có lệnh /{Esc(typed)}. Gõ /trogiup để xem tất cả."
        : $"Không có lệnh /{Esc(typed)}. Ý đồng chí là /{suggestion}?" + CopyWith(suggestion, argument);

    public override string NotYourRight(CommandSpec spec, Actor actor) =>
        $"Lệnh /{spec.Alias} không thuộc vai trò của đồng chí ({string.Join(", ", actor.Holdings.Select(h => RoleName(h.Role)).Distinct())}).";

    public override string OnlyInGroup(CommandSpec spec) => $"Lệnh /{spec.Alias} chỉ dùng trong nhóm.";

    public override string OnlyInPrivate(CommandSpec spec) => $"Lệnh /{spec.Alias} chỉ dùng trong tin nhắn riêng với bot.";

    public override string ButtonIsStale() => "Nút này đã hết hiệu lực.";

    public override string NotYourButton() => "Nút này không dành cho đồng chí.";

    public override string Dropped() => "Đã bỏ, chưa ghi gì vào sổ.";

    public override string SomethingBroke(string errorId) => $"Bot gặp lỗi, <b>chưa ghi gì</b>. Gửi lại sau ít phút; nếu vẫn lỗi, báo quản trị mã {Copy(errorId)}";
}

internal sealed partial class PhrasesEn
{
    public override string WordOf(CommandSpec spec) => spec.Name;

    public override string MenuText(string command) => command switch
    {
        "letter" => "Log a hotline letter",
        "patrol" => "Log a joint patrol",
        "talk" => "Log a liaison talk",
        "show" => "Show a record",
        "find" => "Search the registers",
        "pending" => "Letters waiting for a reply",
        "upcoming" => "What is coming up",
        "void" => "Void a record (number kept), or cancel",
        "done" => "Confirm a plan as done",
        "tally" => "Figures of a period",
        "remind" => "Set a reminder",
        "reminders" => "Reminders that are set",
        "bind" => "Bind this group to a unit",
        "unbind" => "Unbind this group",
        "schedule" => "When the tally is posted here",
        "invite" => "Invite somebody",
        "people" => "Members and their roles",
        "units" => "Our units",
        "counterparts" => "Units of the other side",
        "holidays" => "Days off and make-up days",
        "status" => "How the host is, dead letters",
        "jobs" => "The host's page of timed jobs",
        "whoami" => "Who I am and what I may do",
        "language" => "Change the language",
        "help" => "Help",
        "start" => "Start, enter an invitation code",
        "drafts" => "Drafts not logged yet",
        "edit" => "Edit a record",
        "history" => "What was changed of a record",
        "sendback" => "Send a record back with a remark",
        "restore" => "Take a void back",
        "cancel" => "Drop what is unfinished",
        _ => "",
    };

    public override string RoleName(Role role) => role switch
    {
        Role.Officer => "officer",
        Role.Commander => "commander",
        Role.Coordinator => "coordinator",
        Role.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public override string UnitName(Unit unit) => Esc(unit.NameEn);

    public override string Stranger(long accountId) =>
        $"Hello. This bot is for invited people only. Your number is {Copy(Plain(accountId))}";

    public override string Welcome(string name, Role role, Unit? unit) =>
        $"Welcome, <b>{Esc(name)}</b>.\nRole: {RoleName(role)}{(unit is null ? "" : " · " + UnitName(unit))}\nSend /help to see how it works.";

    public override string AnonymousRefused() => "An anonymous administrator cannot log. Turn anonymity off and send it again.";

    public override string SecretRefused() =>
        "<b>Refused.</b> The message bears a secrecy mark. Nothing secret is written or sent on a networked device: use the paper register.\nThe bot kept nothing. Please delete your message.";

    public override string SecretRefusedInGroup() => "Refused: the message bears a secrecy mark. Delete it and use the paper register.";

    public override string AnsweredInPrivate() => "Answered in private.";

    public override string OpenPrivate() => "✉️ Open the private chat";

    public override string EditingChangesNothing() => "Editing a message does not change the register. A wrong record: /void NUMBER: reason, then log it again.";

    public override string NotRead() => "The bot reads text, photos, files and locations; no voice messages and stickers. Send /help to see how to log.";

    public override string StartWithSlash() => "A command starts with a slash, such as /letter. Send /help to see them all.";

    public override string DidYouMean(string word, string text) => $"Did you mean /{word}? Tap to copy, then send:\n{Copy(AsCommand(word, text))}";

    public override string UnknownCommand(string typed, string? suggestion, string argument) => suggestion is null
        ? $"There is no /{Esc(typed)}. Send /help to see all commands."
        : $"There is no /{Esc(typed)}. Did you mean /{suggestion}?" + CopyWith(suggestion, argument);

    public override string NotYourRight(CommandSpec spec, Actor actor) =>
        $"/{spec.Name} is not for your role ({string.Join(", ", actor.Holdings.Select(h => RoleName(h.Role)).Distinct())}).";

    public override string OnlyInGroup(CommandSpec spec) => $"/{spec.Name} works in a group only.";

    public override string OnlyInPrivate(CommandSpec spec) => $"/{spec.Name} works in a private chat with the bot only.";

    public override string ButtonIsStale() => "This button no longer works.";

    public override string NotYourButton() => "This button is not for you.";

    public override string Dropped() => "Dropped; nothing was logged.";

    public override string SomethingBroke(string errorId) => $"Something broke; <b>nothing was logged</b>. Send it again in a few minutes; if it fails again, tell the administrator {Copy(errorId)}";
}
