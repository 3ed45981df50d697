using System.Globalization;
using LiaisonBot.Files;
using LiaisonBot.Storage.Files;

namespace LiaisonBot.Words;

/// <summary>What is said about photos, documents and places.</summary>
internal abstract partial class Phrases
{
    // A caption holds 1,024 signs, the lines above the note among them.
    private const int LongestNote = 600;

    /// <summary>What stands with a record besides its words, as a line of its card; empty when nothing does.</summary>
    public string EnclosedLine(Enclosed enclosed) => Dots(
        enclosed.Files == 0 ? null : "📎 " + FileCount(enclosed.Photos, enclosed.Documents),
        enclosed.Place is { } place ? "📍 " + Copy(string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:F5}, {place.Longitude:F5}")) : null);

    /// <summary>A record among which one is chosen; about as much of it as a button shows.</summary>
    public static string RecordChoice(string number, string summary) => $"{number} · {(summary.Length <= 24 ? summary : summary[..23].TrimEnd() + "…")}";

    public string FilesButton(int count) => $"📎 {FilesLabel()} ({count})";

    public static string FileCaption(FileView view) => Lines(
        $"📎 {view.Number}/{view.Of} · <b>{view.Record}</b>", Dots(Esc(view.Name), Esc(view.By), $"{ShortDay(DateOnly.FromDateTime(view.At))} {Clock(view.At)}"),
        view.Note is null ? null : $"<i>{Esc(view.Note.Length <= LongestNote ? view.Note : view.Note[..(LongestNote - 1)] + "…")}</i>");

    public abstract string FileAttached(bool album);

    public abstract string FileAttachedTo(string number, bool album);

    public abstract string FileWaits();

    public abstract string FileNotKept();

    public abstract string FileTooLarge(int megabytes);

    public abstract string FileCannotBeFetched(string? name);

    public abstract string WhichRecordForFile(bool offered);

    public abstract string FileHasItsPlace();

    public abstract string NoFiles();

    public abstract string FilesCome(int count, int missing);

    public abstract string FileRemoveButton();

    public abstract string FileIsOff();

    public abstract string FileTakenOff(string number);

    public abstract string LivePlaceRefused();

    public abstract string LettersHaveNoPlace();

    public abstract string WhichRecordForPlace(bool offered);

    protected abstract string FileCount(int photos, int documents);

    protected abstract string FilesLabel();
}

internal sealed partial class PhrasesVi
{
    public override string FileAttached(bool album) => album ? "📎 Đã gắn tệp, các tệp cùng album cũng vào đây." : "📎 Đã gắn tệp.";

    public override string FileAttachedTo(string number, bool album) => $"📎 Đã gắn vào <b>{number}</b>{(album ? ", các tệp cùng album cũng vào đây" : "")}. Xem: /xem {number}";

    public override string FileWaits() => "📎 Đồng chí trả lời xong, tệp sẽ gắn vào.";

    public override string FileNotKept() => "📎 Tệp chưa được giữ. Gửi lại tệp kèm câu đúng, hoặc gửi tệp trả lời vào thẻ.";

    public override string FileTooLarge(int megabytes) => $"📎 <b>Tệp</b>: lớn quá {megabytes} MB nên không giữ được. Chụp lại hoặc nén rồi gửi.";

    public override string FileCannotBeFetched(string? name) => $"📎 <b>Tệp</b>: Telegram không cho tải {(name is null ? "ảnh" : Esc(name))} vừa gửi. Đồng chí gửi lại.";

    public override string WhichRecordForFile(bool offered) => offered
        ? "📎 Gắn tệp vào bản ghi nào? Chạm một nút, hoặc gửi tệp trả lời vào thẻ." : "📎 Gắn vào đâu? Gửi tệp trả lời vào thẻ của bản ghi (mở thẻ: /xem), hoặc kèm câu ghi: /thu …";

    public override string FileHasItsPlace() => "Tệp này đã gắn rồi.";

    public override string NoFiles() => "Không có tệp.";

    public override string FilesCome(int count, int missing) => (count == 0 ? "" : $"Gửi {count} tệp.") + (missing == 0 ? "" : $" {missing} tệp còn đang tải về.");

    public override string FileRemoveButton() => "🗑 Bỏ khỏi bản ghi";

    public override string FileIsOff() => "Tệp này đã bỏ rồi.";

    public override string FileTakenOff(string number) => $"🗑 Đã bỏ tệp khỏi {number}. Lịch sử: /lichsu {number}";

    public override string LivePlaceRefused() => "📍 Bot không nhận vị trí trực tiếp, để không ai bị theo dõi. Đồng chí gửi vị trí hiện tại (một lần).";

    public override string LettersHaveNoPlace() => "📍 Thư không có địa điểm. Vị trí gắn được vào tuần tra và hội đàm.";

    public override string WhichRecordForPlace(bool offered) => offered
        ? "📍 Là địa điểm của bản ghi nào?" : "📍 Gửi vị trí trả lời vào thẻ tuần tra hoặc hội đàm (mở thẻ: /xem).";

    protected override string FileCount(int photos, int documents) => Dots(photos == 0 ? null : $"{photos} ảnh", documents == 0 ? null : $"{documents} tệp");

    protected override string FilesLabel() => "Xem tệp";
}

internal sealed partial class PhrasesEn
{
    public override string FileAttached(bool album) => album ? "📎 File attached; the others of the album come here too." : "📎 File attached.";

    public override string FileAttachedTo(string number, bool album) => $"📎 Attached to <b>{number}</b>{(album ? "; the others of the album come here too" : "")}. See: /show {number}";

    public override string FileWaits() => "📎 Once you have answered, the file is attached.";

    public override string FileNotKept() => "📎 The file is not kept. Send it again with the corrected line, or as an answer to a card.";

    public override string FileTooLarge(int megabytes) => $"📎 <b>File</b>: larger than {megabytes} MB, so it cannot be kept. Make it smaller and send it again.";

    public override string FileCannotBeFetched(string? name) => $"📎 <b>File</b>: Telegram does not hand over {(name is null ? "the photo" : Esc(name))} you sent. Send it again.";

    public override string WhichRecordForFile(bool offered) => offered
        ? "📎 Which record does it belong to? Tap a button, or send it as an answer to a card." : "📎 Where does it belong? Send it as an answer to a record's card (open one: /show), or with the line to log: /letter …";

    public override string FileHasItsPlace() => "This file is attached already.";

    public override string NoFiles() => "There are no files.";

    public override string FilesCome(int count, int missing) => (count == 0 ? "" : $"Sending {count} file(s).") + (missing == 0 ? "" : $" {missing} still being fetched.");

    public override string FileRemoveButton() => "🗑 Take it off";

    public override string FileIsOff() => "This file was taken off already.";

    public override string FileTakenOff(string number) => $"🗑 The file was taken off {number}. History: /history {number}";

    public override string LivePlaceRefused() => "📍 The bot takes no live location, so that nobody is followed. Send your current location (once).";

    public override string LettersHaveNoPlace() => "📍 A letter has no place. A location goes to a patrol or a talk.";

    public override string WhichRecordForPlace(bool offered) => offered
        ? "📍 Of which record is it the place?" : "📍 Send the location as an answer to the card of a patrol or talk (open one: /show).";

    protected override string FileCount(int photos, int documents) => Dots(
        photos == 0 ? null : $"{photos} photo{(photos == 1 ? "" : "s")}", documents == 0 ? null : $"{documents} file{(documents == 1 ? "" : "s")}");

    protected override string FilesLabel() => "See files";
}
