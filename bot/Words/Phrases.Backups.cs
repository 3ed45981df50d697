namespace LiaisonBot.Words;

/// <summary>What administrators and groups are told of copies of the registers.</summary>
internal abstract partial class Phrases
{
    public abstract string BackupFailed(DateTime at);

    public abstract string BackupWorksAgain(DateTime at);

    public abstract string WasRestored(DateTime from, DateTime to);
}

internal sealed partial class PhrasesVi
{
    public override string BackupFailed(DateTime at) =>
        $"Không sao lưu được sổ ({Moment(at)}). Vẫn ghi sổ bình thường, nhưng chưa có bản sao mới. Xem nguyên nhân trong nhật ký máy chủ và trang /readyz; bot thử lại mỗi giờ.";

    public override string BackupWorksAgain(DateTime at) => $"Đã sao lưu lại được sổ ({Moment(at)}).";

    public override string WasRestored(DateTime from, DateTime to) =>
        $"Sổ vừa được khôi phục từ bản sao. Những gì ghi từ {Moment(from)} đến {Moment(to)} có thể không còn, số đã cấp trong thời gian đó có thể cấp lại: các đồng chí kiểm tra và ghi lại.";
}

internal sealed partial class PhrasesEn
{
    public override string BackupFailed(DateTime at) =>
        $"No backup of the registers could be made ({Moment(at)}). Entries are taken in as usual, but there is no new copy. The host's log and its page /readyz say why; the bot tries again every hour.";

    public override string BackupWorksAgain(DateTime at) => $"The registers are backed up again ({Moment(at)}).";

    public override string WasRestored(DateTime from, DateTime to) =>
        $"The registers were restored from a copy. What was entered from {Moment(from)} to {Moment(to)} may be gone, and numbers given in that time may be given again: please check and enter it again.";
}
