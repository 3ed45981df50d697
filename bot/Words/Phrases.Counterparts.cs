using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>Units of the other side and the countries they are of.</summary>
internal abstract partial class Phrases
{
    /// <summary>A country by its ISO code; plain text, also for a button.</summary>
    public abstract string CountryName(string country);

    public abstract string CounterpartsTitle(int count, IReadOnlyList<string> lines);

    /// <summary>A counterpart in one line of the list.</summary>
    public string CounterpartLine(Counterpart counterpart, IReadOnlyList<string> aliases, IReadOnlyList<string> codes)
    {
        var (first, second) = Language == Commands.Lines.Tongue.En ? (counterpart.NameEn, counterpart.NameVi) : (counterpart.NameVi, counterpart.NameEn);
        string[] others = [.. new[] { second, counterpart.NameLocal ?? "" }.Concat(aliases).Where(n => n.Length > 0 && n != first).Distinct()];
        return $"• <b>{Esc(first)}</b>{(others.Length > 0 ? " (" + Esc(string.Join(", ", others)) + ")" : "")} · {counterpart.Country}"
            + (codes.Count > 0 ? " · " + string.Join(", ", codes) : "");
    }

    public abstract string CounterpartsHow();

    public abstract string CounterpartsNotYours();

    public abstract string CounterpartNotYours(Counterpart counterpart);

    public abstract string CounterpartAddWord();

    public abstract string CounterpartFaceWord();

    public abstract string ForWord();

    public abstract string WhichCountry(string typed, string name);

    public abstract string CounterpartIsThere(Counterpart counterpart, Unit? unit);

    public abstract string CounterpartAdded(Counterpart counterpart, IReadOnlyList<string> aliases, IReadOnlyList<Unit> units);

    public abstract string NoSuchCounterpart(string typed);

    public abstract string CounterpartRetired(Counterpart counterpart);

    public abstract string CounterpartFaced(Counterpart counterpart, IReadOnlyList<Unit> units);

    public abstract string AliasHow(Counterpart counterpart);

    public abstract string AliasIsTaken(string alias, Counterpart of);

    public abstract string AliasAdded(Counterpart counterpart, IReadOnlyList<string> aliases);
}

internal sealed partial class PhrasesVi
{
    public override string CountryName(string country) => country switch
    {
        "VN" => "Việt Nam",
        "CN" => "Trung Quốc",
        "LA" => "Lào",
        "KH" => "Campuchia",
        _ => country,
    };

    public override string CounterpartsTitle(int count, IReadOnlyList<string> lines) => count == 0
        ? $"Chưa có đơn vị phía bạn. Thêm:\n{Copy("/phiaban thêm Kim Bình, KB cho MLT chữ 金平")}"
        : $"<b>Phía bạn</b>: {Number(count)}\n{string.Join('\n', lines)}";

    public override string CounterpartsHow() =>
        "Chưa rõ việc cần làm. Các cách viết:\n" + string.Join('\n', Examples("counterparts").Skip(1).Select(Copy));

    public override string CounterpartsNotYours() => "Xem phía bạn: /phiaban. Sửa là việc của cán bộ đối ngoại (điều phối).";

    public override string CounterpartNotYours(Counterpart counterpart) =>
        $"{Esc(counterpart.NameVi)} không đối diện đơn vị đồng chí phụ trách.";

    public override string CounterpartAddWord() => "thêm";

    public override string CounterpartFaceWord() => "đối diện";

    public override string ForWord() => "cho";

    public override string WhichCountry(string typed, string name) =>
        $"Không rõ <b>nước</b> “{Esc(typed)}”: Trung Quốc, Lào hoặc Campuchia.\n{Copy($"/phiaban thêm {name} cho MLT nước Lào")}";

    public override string CounterpartIsThere(Counterpart counterpart, Unit? unit) =>
        $"Đã có <b>{Esc(counterpart.NameVi)}</b>. Nếu đơn vị khác cũng đối diện:\n{Copy($"/phiaban đối diện {counterpart.NameVi} cho {unit?.Code ?? "MLT"}")}";

    public override string CounterpartAdded(Counterpart counterpart, IReadOnlyList<string> aliases, IReadOnlyList<Unit> units) =>
        $"Đã thêm phía bạn: {CounterpartLine(counterpart, aliases, [.. units.Select(u => u.Code)])[2..]}";

    public override string NoSuchCounterpart(string typed) => $"Không thấy “{Esc(typed)}” trong danh sách /phiaban.";

    public override string CounterpartRetired(Counterpart counterpart) =>
        $"<b>{Esc(counterpart.NameVi)}</b> không còn được chọn khi ghi sổ. Bản ghi cũ giữ nguyên.";

    public override string CounterpartFaced(Counterpart counterpart, IReadOnlyList<Unit> units) =>
        $"<b>{Esc(counterpart.NameVi)}</b> đối diện: {string.Join(", ", units.Select(UnitName))}.";

    public override string AliasHow(Counterpart counterpart) => $"Thiếu <b>tên tắt</b>.\n{Copy($"/phiaban tên tắt {counterpart.NameVi}, KB")}";

    public override string AliasIsTaken(string alias, Counterpart of) => $"“{Esc(alias)}” đã là tên của {Esc(of.NameVi)}.";

    public override string AliasAdded(Counterpart counterpart, IReadOnlyList<string> aliases) =>
        $"<b>{Esc(counterpart.NameVi)}</b> nay còn viết là {Esc(string.Join(", ", aliases))}.";
}

internal sealed partial class PhrasesEn
{
    public override string CountryName(string country) => country switch
    {
        "VN" => "Vietnam",
        "CN" => "China",
        "LA" => "Laos",
        "KH" => "Cambodia",
        _ => country,
    };

    public override string CounterpartsTitle(int count, IReadOnlyList<string> lines) => count == 0
        ? $"There is no counterpart yet. Add one:\n{Copy("/counterparts add Kim Bình, KB for MLT en Jinping local 金平")}"
        : $"<b>The other side</b>: {Number(count)}\n{string.Join('\n', lines)}";

    public override string CounterpartsHow() =>
        "What is to be done? The ways to say it:\n" + string.Join('\n', Examples("counterparts").Skip(1).Select(Copy));

    public override string CounterpartsNotYours() => "See the other side: /counterparts. Changing it is for coordinators.";

    public override string CounterpartNotYours(Counterpart counterpart) => $"{Esc(counterpart.NameEn)} faces no unit that you see to.";

    public override string CounterpartAddWord() => "add";

    public override string CounterpartFaceWord() => "face";

    public override string ForWord() => "for";

    public override string WhichCountry(string typed, string name) =>
        $"Which <b>country</b> is “{Esc(typed)}”? CN, LA or KH.\n{Copy($"/counterparts add {name} for MLT country LA")}";

    public override string CounterpartIsThere(Counterpart counterpart, Unit? unit) =>
        $"<b>{Esc(counterpart.NameEn)}</b> is there already. If another unit faces it too:\n{Copy($"/counterparts face {counterpart.NameVi} for {unit?.Code ?? "MLT"}")}";

    public override string CounterpartAdded(Counterpart counterpart, IReadOnlyList<string> aliases, IReadOnlyList<Unit> units) =>
        $"Added on the other side: {CounterpartLine(counterpart, aliases, [.. units.Select(u => u.Code)])[2..]}";

    public override string NoSuchCounterpart(string typed) => $"“{Esc(typed)}” is not in the list /counterparts.";

    public override string CounterpartRetired(Counterpart counterpart) =>
        $"<b>{Esc(counterpart.NameEn)}</b> is no longer offered when logging. Its records stay.";

    public override string CounterpartFaced(Counterpart counterpart, IReadOnlyList<Unit> units) =>
        $"<b>{Esc(counterpart.NameEn)}</b> faces: {string.Join(", ", units.Select(UnitName))}.";

    public override string AliasHow(Counterpart counterpart) => $"The <b>alias</b> is missing.\n{Copy($"/counterparts alias {counterpart.NameVi}, KB")}";

    public override string AliasIsTaken(string alias, Counterpart of) => $"“{Esc(alias)}” is a name of {Esc(of.NameEn)} already.";

    public override string AliasAdded(Counterpart counterpart, IReadOnlyList<string> aliases) =>
        $"<b>{Esc(counterpart.NameEn)}</b> is now also written {Esc(string.Join(", ", aliases))}.";
}
