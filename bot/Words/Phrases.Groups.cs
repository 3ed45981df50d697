using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>Groups: what is posted there and why.</summary>
internal abstract partial class Phrases
{
    public abstract string HowToBind();

    public abstract string Bound(Unit unit, DateTime? next);

    public abstract string BoundAlready(Unit unit, DateTime? next);

    public abstract string NotBound();

    public abstract string Unbound(Unit unit);

    public abstract string WasAway(DateTime from, DateTime to);
}

internal sealed partial class PhrasesVi
{
    public override string HowToBind() =>
        "Chào các đồng chí. Cán bộ đối ngoại (điều phối) gõ /lienket và mã đơn vị để nhóm nhận tổng hợp tháng và lời nhắc. Ghi sổ thì nhắn riêng với bot.";

    public override string Bound(Unit unit, DateTime? next) =>
        $"Nhóm đã liên kết với {UnitName(unit)}." + (next is { } at ? $"\nTổng hợp tháng gửi lần tới: {Moment(at)}." : "") + "\nĐổi giờ: /lichgui · Bỏ: /bolienket";

    public override string BoundAlready(Unit unit, DateTime? next) =>
        $"Nhóm đang liên kết với {UnitName(unit)}." + (next is { } at ? $" Tổng hợp lần tới: {Moment(at)}." : "");

    public override string NotBound() => "Nhóm này chưa liên kết với đơn vị nào.";

    public override string Unbound(Unit unit) => $"Nhóm thôi liên kết với {UnitName(unit)}. Không gửi tổng hợp và lời nhắc vào đây nữa.";

    public override string WasAway(DateTime from, DateTime to) =>
        $"Bot đã ngừng từ {Moment(from)} đến {Moment(to)}. Tin gửi bot trong thời gian đó có thể bị mất: các đồng chí kiểm tra và gửi lại.";
}

internal sealed partial class PhrasesEn
{
    public override string HowToBind() =>
        "Hello. A coordinator sends /bind and a unit's code so that this group gets the monthly tally and reminders. To log, write to the bot in private.";

    public override string Bound(Unit unit, DateTime? next) =>
        $"This group is bound to {UnitName(unit)}." + (next is { } at ? $"\nThe next monthly tally comes at {Moment(at)}." : "") + "\nChange the time: /schedule · Stop: /unbind";

    public override string BoundAlready(Unit unit, DateTime? next) =>
        $"This group is bound to {UnitName(unit)}." + (next is { } at ? $" Next tally: {Moment(at)}." : "");

    public override string NotBound() => "This group is bound to no unit.";

    public override string Unbound(Unit unit) => $"This group is no longer bound to {UnitName(unit)}. No tally and no reminder will be posted here.";

    public override string WasAway(DateTime from, DateTime to) =>
        $"The bot was down from {Moment(from)} to {Moment(to)}. Messages of that time may be lost: please check and send them again.";
}
