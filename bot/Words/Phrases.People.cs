using LiaisonBot.Known;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>Members, their roles and the codes that let them in.</summary>
internal abstract partial class Phrases
{
    public abstract string Greeted(Actor actor);

    public abstract string WhoYouAre(Actor actor);

    public abstract string CodeDoesNotWork();

    public abstract string AdministratorReads(string name, Role role, Unit unit);

    public abstract string WhichLanguage();

    public abstract string LanguageSet();

    public abstract string InviteHow(bool typedSomething, Unit? example);

    public abstract string InviteMade(Role role, Unit? unit, string code, string username, DateOnly lastDay);

    public abstract string MayNotGrant(Role role, Unit? unit);

    /// <summary>No unit, or several, fit. <paramref name="line"/>: the command up to the unit, so that lines to copy can be shown.</summary>
    public abstract string WhichUnit(string typed, UnitFinding found, string line);

    public abstract string PeopleTitle(int count, Unit? unit);

    /// <summary>A person on a button; plain text.</summary>
    public string PersonLabel(Person person, Unit? unit, IEnumerable<RoleGrant> grants) =>
        (person.LockedAt is null ? "" : "🔒 ") + person.Name + (unit is null ? "" : " · " + unit.Code)
        + string.Concat(grants.Select(g => g.Role).Distinct().Order().Select(r => " · " + ShortRole(r)));

    /// <summary>A role in one or two words.</summary>
    protected abstract string ShortRole(Role role);

    public abstract string PersonCard(Person person, Unit? unit, IReadOnlyList<string> roles);

    public abstract string RolesChanged(IReadOnlyList<string> roles);

    public abstract string GiveRoleLabel();

    public abstract string TakeRoleLabel();

    public abstract string TransferLabel();

    public abstract string LockLabel();

    public abstract string UnlockLabel();

    public abstract string RemoveLabel();

    public abstract string BackLabel();

    public abstract string YesLabel();

    public abstract string NoLabel();

    public abstract string Done();

    public abstract string NotYourself();

    public abstract string LastAdministrator();

    public abstract string HeldAlready();

    public abstract string RemoveSure(Person person);

    public abstract string Removed(Person person);

    public abstract string LockSure(Person person);

    public abstract string LockedOut();

    public abstract string LetInAgain();

    public abstract string TransferWhere(Person person);

    public abstract string TransferSure(Person person, Unit unit);

    public abstract string GiveWhich(Person person);

    public abstract string GiveWhere(Person person, Role role);

    public abstract string GiveSure(Person person, string role);

    public abstract string TakeWhich(Person person);

    public abstract string TakeSure(Person person, string role);

    public abstract string FirstAdministrator(string code);
}

internal sealed partial class PhrasesVi
{
    public override string Greeted(Actor actor) =>
        $"Chào đồng chí <b>{Esc(actor.Name)}</b>.\n{string.Join('\n', RoleLinesOf(actor))}\nGõ /trogiup để xem cách dùng.";

    public override string WhoYouAre(Actor actor) =>
        $"<b>{Esc(actor.Name)}</b> · mã số {Copy(Plain(actor.AccountId))}\n"
        + (actor.UnitId is { } unit ? $"Đơn vị: {UnitName(actor.Units.Get(unit))}\n" : "")
        + (actor.Holdings.Count > 0 ? "Vai trò:\n" + string.Join('\n', RoleLinesOf(actor)) : "Chưa có vai trò nào.")
        + "\nViệc được làm: /trogiup";

    public override string CodeDoesNotWork() => "Mã này không dùng được: sai, đã dùng hoặc hết hạn. Xin mã mới từ cán bộ đối ngoại (điều phối).";

    public override string AdministratorReads(string name, Role role, Unit unit) =>
        $"Báo để chỉ huy biết: quản trị <b>{Esc(name)}</b> vừa tự nhận vai trò {RoleName(role)} tại {UnitName(unit)}, nên đọc được sổ của đơn vị.";

    public override string WhichLanguage() => "Chọn ngôn ngữ:";

    public override string LanguageSet() => "Từ nay bot nói tiếng Việt.";

    public override string InviteHow(bool typedSomething, Unit? example) =>
        (typedSomething ? "Chưa rõ <b>vai trò</b>: cán bộ, chỉ huy, điều phối hoặc quản trị.\n" : "Mời người mới: vai trò rồi đơn vị.\n")
        + $"{Copy("/moi cán bộ " + (example?.Code ?? "MLT"))}\n{Copy("/moi chỉ huy " + (example?.Code ?? "MLT"))}";

    public override string InviteMade(Role role, Unit? unit, string code, string username, DateOnly lastDay) =>
        $"<b>Mã mời</b> · {RoleLine(role, unit)}\nGửi riêng cho người được mời đường dẫn này:\nhttps://t.me/{Esc(username)}?start={code}\n"
        + $"hoặc bảo người đó nhắn riêng cho bot:\n{Copy("/start " + code)}\nDùng một lần, đến hết {Day(lastDay)}.";

    public override string MayNotGrant(Role role, Unit? unit) => role == Role.Administrator
        ? "Chỉ quản trị mới mời được quản trị."
        : $"Không mời được: {RoleLine(role, unit)} nằm ngoài đơn vị đồng chí phụ trách.";

    public override string WhichUnit(string typed, UnitFinding found, string line) => found.Fits.Count > 1
        ? "Có nhiều đơn vị khớp, chọn một:\n" + Lines(line, found.Fits)
        : typed.Length == 0 ? $"Thiếu <b>đơn vị</b> (mã hoặc tên). Xem /donvi\n{Lines(line, found.Near)}"
        : $"Không thấy đơn vị “{Esc(typed)}”. Xem /donvi"
            + (found.Near.Count > 0 ? "\nÝ đồng chí là:\n" + Lines(line, found.Near) : "");

    public override string PeopleTitle(int count, Unit? unit) =>
        $"<b>Thành viên</b>{(unit is null ? "" : " · " + UnitName(unit))}: {Number(count)}\nChạm tên để xem và quản lý.";

    protected override string ShortRole(Role role) => role == Role.Coordinator ? "điều phối" : RoleName(role);

    public override string PersonCard(Person person, Unit? unit, IReadOnlyList<string> roles) =>
        $"<b>{Esc(person.Name)}</b>{(person.LockedAt is null ? "" : " 🔒 đang khóa")}\nMã số {Copy(Plain(person.AccountId))}\n"
        + $"Đơn vị: {(unit is null ? "—" : UnitName(unit))}\nVai trò:{(roles.Count == 0 ? " chưa có" : string.Concat(roles.Select(r => "\n• " + r)))}";

    public override string RolesChanged(IReadOnlyList<string> roles) => roles.Count == 0
        ? "Đồng chí không còn vai trò nào."
        : "Vai trò của đồng chí bây giờ:\n" + string.Join('\n', roles.Select(r => "• " + r));

    public override string GiveRoleLabel() => "Thêm vai trò";

    public override string TakeRoleLabel() => "Bớt vai trò";

    public override string TransferLabel() => "Chuyển đơn vị";

    public override string LockLabel() => "Khóa (mất máy)";

    public override string UnlockLabel() => "Mở khóa";

    public override string RemoveLabel() => "Cho ra khỏi bot";

    public override string BackLabel() => "‹ Quay lại";

    public override string YesLabel() => "Đồng ý";

    public override string NoLabel() => "Thôi";

    public override string Done() => "Xong.";

    public override string NotYourself() => "Không làm việc này với chính mình; nhờ người phụ trách khác.";

    public override string LastAdministrator() => "Đây là quản trị cuối cùng. Thêm quản trị khác trước.";

    public override string HeldAlready() => "Đã có vai trò này.";

    public override string RemoveSure(Person person) =>
        $"Cho <b>{Esc(person.Name)}</b> ra khỏi bot? Mọi vai trò kết thúc ngay; bản ghi cũ vẫn giữ tên.";

    public override string Removed(Person person) => $"Đã cho <b>{Esc(person.Name)}</b> ra khỏi bot.";

    public override string LockSure(Person person) =>
        $"Khóa <b>{Esc(person.Name)}</b>? Bot ngừng trả lời tài khoản này ngay. Vai trò giữ nguyên để mở lại sau.";

    public override string LockedOut() => "Đã khóa.";

    public override string LetInAgain() => "Đã mở khóa.";

    public override string TransferWhere(Person person) => $"Chuyển <b>{Esc(person.Name)}</b> đến đơn vị nào?";

    public override string TransferSure(Person person, Unit unit) =>
        $"Chuyển <b>{Esc(person.Name)}</b> đến {UnitName(unit)}?\nVai trò ở đơn vị cũ kết thúc; cán bộ thì là cán bộ ở đơn vị mới.";

    public override string GiveWhich(Person person) => $"Thêm vai trò nào cho <b>{Esc(person.Name)}</b>?";

    public override string GiveWhere(Person person, Role role) => $"<b>{Esc(person.Name)}</b> là {RoleName(role)} ở đơn vị nào?";

    public override string GiveSure(Person person, string role) => $"Thêm cho <b>{Esc(person.Name)}</b>: {role}?";

    public override string TakeWhich(Person person) => $"Bớt vai trò nào của <b>{Esc(person.Name)}</b>?";

    public override string TakeSure(Person person, string role) => $"Bớt của <b>{Esc(person.Name)}</b>: {role}?";

    public override string FirstAdministrator(string code) => $"Chưa có quản trị. Nhắn riêng cho bot: /start {code}";

    private static string Lines(string line, IEnumerable<Unit> units) => string.Join('\n', units.Take(5).Select(u => Copy($"{line} {u.Code}")));
}

internal sealed partial class PhrasesEn
{
    public override string Greeted(Actor actor) =>
        $"Hello <b>{Esc(actor.Name)}</b>.\n{string.Join('\n', RoleLinesOf(actor))}\nSend /help to see how it works.";

    public override string WhoYouAre(Actor actor) =>
        $"<b>{Esc(actor.Name)}</b> · number {Copy(Plain(actor.AccountId))}\n"
        + (actor.UnitId is { } unit ? $"Unit: {UnitName(actor.Units.Get(unit))}\n" : "")
        + (actor.Holdings.Count > 0 ? "Roles:\n" + string.Join('\n', RoleLinesOf(actor)) : "No role yet.")
        + "\nWhat that allows: /help";

    public override string CodeDoesNotWork() => "This code does not work: wrong, used or expired. Ask a coordinator for a new one.";

    public override string AdministratorReads(string name, Role role, Unit unit) =>
        $"For your information: administrator <b>{Esc(name)}</b> took the role of {RoleName(role)} in {UnitName(unit)} and can now read its registers.";

    public override string WhichLanguage() => "Choose a language:";

    public override string LanguageSet() => "The bot speaks English from now on.";

    public override string InviteHow(bool typedSomething, Unit? example) =>
        (typedSomething ? "The <b>role</b> is unclear: officer, commander, coordinator or administrator.\n" : "To invite somebody: the role, then the unit.\n")
        + $"{Copy("/invite officer " + (example?.Code ?? "MLT"))}\n{Copy("/invite commander " + (example?.Code ?? "MLT"))}";

    public override string InviteMade(Role role, Unit? unit, string code, string username, DateOnly lastDay) =>
        $"<b>Invitation</b> · {RoleLine(role, unit)}\nSend this link to the person in private:\nhttps://t.me/{Esc(username)}?start={code}\n"
        + $"or have them send to the bot:\n{Copy("/start " + code)}\nWorks once, until {Day(lastDay)}.";

    public override string MayNotGrant(Role role, Unit? unit) => role == Role.Administrator
        ? "Only an administrator invites an administrator."
        : $"Not possible: {RoleLine(role, unit)} is outside the units you see to.";

    public override string WhichUnit(string typed, UnitFinding found, string line) => found.Fits.Count > 1
        ? "Several units fit; choose one:\n" + Lines(line, found.Fits)
        : typed.Length == 0 ? $"The <b>unit</b> is missing (code or name). See /units\n{Lines(line, found.Near)}"
        : $"There is no unit “{Esc(typed)}”. See /units"
            + (found.Near.Count > 0 ? "\nDid you mean:\n" + Lines(line, found.Near) : "");

    public override string PeopleTitle(int count, Unit? unit) =>
        $"<b>Members</b>{(unit is null ? "" : " · " + UnitName(unit))}: {Number(count)}\nTap a name to see and manage.";

    protected override string ShortRole(Role role) => RoleName(role);

    public override string PersonCard(Person person, Unit? unit, IReadOnlyList<string> roles) =>
        $"<b>{Esc(person.Name)}</b>{(person.LockedAt is null ? "" : " 🔒 locked out")}\nNumber {Copy(Plain(person.AccountId))}\n"
        + $"Unit: {(unit is null ? "—" : UnitName(unit))}\nRoles:{(roles.Count == 0 ? " none" : string.Concat(roles.Select(r => "\n• " + r)))}";

    public override string RolesChanged(IReadOnlyList<string> roles) => roles.Count == 0
        ? "You hold no role any more."
        : "Your roles are now:\n" + string.Join('\n', roles.Select(r => "• " + r));

    public override string GiveRoleLabel() => "Give a role";

    public override string TakeRoleLabel() => "Take a role";

    public override string TransferLabel() => "Transfer";

    public override string LockLabel() => "Lock out (lost phone)";

    public override string UnlockLabel() => "Unlock";

    public override string RemoveLabel() => "Remove";

    public override string BackLabel() => "‹ Back";

    public override string YesLabel() => "Yes";

    public override string NoLabel() => "No";

    public override string Done() => "Done.";

    public override string NotYourself() => "Not with yourself; ask another who is in charge.";

    public override string LastAdministrator() => "This is the last administrator. Make another one first.";

    public override string HeldAlready() => "This role is held already.";

    public override string RemoveSure(Person person) =>
        $"Remove <b>{Esc(person.Name)}</b>? Every role ends at once; their records keep their name.";

    public override string Removed(Person person) => $"<b>{Esc(person.Name)}</b> was removed.";

    public override string LockSure(Person person) =>
        $"Lock <b>{Esc(person.Name)}</b> out? The bot stops answering this account at once. Roles are kept for unlocking.";

    public override string LockedOut() => "Locked out.";

    public override string LetInAgain() => "Unlocked.";

    public override string TransferWhere(Person person) => $"Transfer <b>{Esc(person.Name)}</b> to which unit?";

    public override string TransferSure(Person person, Unit unit) =>
        $"Transfer <b>{Esc(person.Name)}</b> to {UnitName(unit)}?\nRoles of the old unit end; an officer is an officer in the new one.";

    public override string GiveWhich(Person person) => $"Which role for <b>{Esc(person.Name)}</b>?";

    public override string GiveWhere(Person person, Role role) => $"<b>{Esc(person.Name)}</b> as {RoleName(role)} of which unit?";

    public override string GiveSure(Person person, string role) => $"Give <b>{Esc(person.Name)}</b>: {role}?";

    public override string TakeWhich(Person person) => $"Take which role from <b>{Esc(person.Name)}</b>?";

    public override string TakeSure(Person person, string role) => $"Take from <b>{Esc(person.Name)}</b>: {role}?";

    public override string FirstAdministrator(string code) => $"There is no administrator yet. Send the bot in private: /start {code}";

    private static string Lines(string line, IEnumerable<Unit> units) => string.Join('\n', units.Take(5).Select(u => Copy($"{line} {u.Code}")));
}
