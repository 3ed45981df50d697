namespace LiaisonBot.Demo;

/// <summary>Some weeks on the demo's border: about thirty letters, patrols, talks, one letter overdue, one waiting, one plan.</summary>
internal static class DemoHistory
{
    private const long An = DemoBorder.OfficerMaLuThang, Binh = DemoBorder.OfficerHuoiLuong, Emma = DemoBorder.OfficerKaLang;

    // Who, days before now, the line with the day as {0}; "{re}" is the number of the same officer's letter before.
    private static readonly (long Account, int Days, string Line)[] Told =
    [
        (An, 52, "/thu nhận từ Kim Bình, số 31/QLBG, {0} 09:00, hạn 5 ngày làm việc: đề nghị xác minh một công dân vượt biên khu vực mốc 66"),
        (Emma, 51, "/letter received Luchun, ref 18, {0} 10:00: notice of road works near marker 18"),
        (An, 49, "/thu gửi cho Kim Bình, {0} 15:00, trả lời {re}: trả lời kết quả xác minh công dân khu vực mốc 66"),
        (Binh, 48, "/thu nhận từ Kim Bình, số 32/QLBG, {0} 08:30: thông báo nổ mìn làm đường cách mốc 72 ba trăm mét"),
        (An, 46, "/thu nhận từ Kim Thủy Hà, số 9, {0} 14:00: thông báo thời gian làm thủ tục dịp nghỉ lễ"),
        (An, 45, "/tuantra Kim Bình, song phương, {0} 07:30-15:00, mốc 65-71, ta 10, bạn 8, 12 km: mốc giới nguyên trạng"),
        (Emma, 44, "/letter sent Luchun, {0} 09:00, due 5 days: asks for the dates of the works near marker 18"),
        (Binh, 43, "/thu gửi cho Kim Bình, {0} 10:00: trao đổi tình hình chăn thả gia súc khu vực mốc 73"),
        (An, 41, "/thu gửi cho Kim Thủy Hà, {0} 16:00: thông báo phân luồng xe hàng tại cửa khẩu"),
        (Emma, 40, "/letter received Luchun, ref 19, {0} 11:00, reply to {re}: dates of the works near marker 18"),
        (An, 38, "/hoidam Kim Bình, định kỳ, {0} 09:00, ta 6, bạn 7, lần 13: đánh giá công tác quý, thống nhất kế hoạch tuần tra"),
        (Binh, 37, "/thu nhận từ Kim Bình, số 34/QLBG, {0} 09:30, khẩn, hạn 3 ngày làm việc: đề nghị phối hợp tìm hai người mất liên lạc"),
        (Binh, 36, "/thu gửi cho Kim Bình, {0} 17:00, khẩn, trả lời {re}: đã tìm thấy hai người, đề nghị thời gian bàn giao"),
        (An, 34, "/thu nhận từ Kim Bình, số 35/QLBG, {0} 08:00: thông báo diễn tập cứu hộ bên bờ sông"),
        (Emma, 33, "/patrol Luchun, bilateral, {0} 08:00-14:00, markers 17-19, ours 9, theirs 9, 8 km: markers normal"),
        (An, 31, "/thu gửi cho Kim Bình, {0} 09:00: mời tham dự giao ban trạm tháng này"),
        (Binh, 30, "/thu nhận từ Kim Bình, số 36/QLBG, {0} 14:30: cảm ơn việc bàn giao hai công dân"),
        (An, 28, "/thu nhận từ Kim Thủy Hà, số 11, {0} 10:00: thông báo phòng dịch trên đàn gia súc"),
        (An, 27, "/thu gửi cho Kim Thủy Hà, {0} 15:30: đã nhận thông báo phòng dịch, trao đổi biện pháp của ta"),
        (Emma, 26, "/letter received Luchun, ref 21, {0} 09:00: notice of flood water upstream"),
        (Emma, 25, "/letter sent Luchun, {0} 09:30: thanks for the notice of flood water"),
        (An, 24, "/tuantra Kim Bình, liên hợp, {0} 08:00-16:00, mốc 66-68, ta 12, bạn 10, 7 km: phát hiện mốc 67 bị che khuất"),
        (Binh, 22, "/thu gửi cho Kim Bình, {0} 08:30: đề nghị phát quang khu vực mốc 72"),
        (An, 20, "/thu nhận từ Kim Bình, số 38/QLBG, {0} 09:00, hạn 5 ngày làm việc: đề nghị trao đổi về mốc 67 bị che khuất"),
        (An, 19, "/thu gửi cho Kim Bình, {0} 10:00, trả lời {re}: thống nhất cùng phát quang khu vực mốc 67"),
        (Emma, 18, "/letter sent Luchun, {0} 14:00: proposal for the patrol of next month"),
        (Binh, 16, "/thu nhận từ Kim Bình, số 39/QLBG, {0} 15:00, hạn 5 ngày làm việc: đề nghị xác minh phương tiện qua lại đường mòn khu vực mốc 73"),
        (An, 14, "/hoidam Kim Bình, giao ban, {0} 09:00, ta 5, bạn 5: giao ban tháng, trao đổi phòng chống buôn lậu"),
        (An, 12, "/thu nhận từ Kim Bình, số 40/QLBG, {0} 08:30: thông báo lịch tuần tra của phía bạn"),
        (Emma, 11, "/letter received Luchun, ref 23, {0} 10:00: agrees to the patrol of next month"),
        (Binh, 9, "/tuantra Kim Bình, song phương, {0} 07:30-14:30, mốc 72-74, ta 8, bạn 8, 9 km: mốc giới nguyên trạng"),
        (An, 7, "/thu gửi cho Kim Thủy Hà, {0} 09:00: trao đổi số liệu xuất nhập cảnh trong tháng"),
        (An, 4, "/thu nhận từ Kim Thủy Hà, số 14, {0} 16:00: cung cấp số liệu xuất nhập cảnh trong tháng"),
        (Emma, 3, "/letter sent Luchun, {0} 08:30: list of members for the patrol"),
        (An, 2, "/thu nhận từ Kim Bình, số 42/QLBG, {0} 14:00, khẩn, hạn 7 ngày làm việc: đề nghị xác minh hai người vượt biên khu vực mốc 65"),
        (An, 1, "/tuantra Kim Bình, song phương, {plan} 08:00-15:00, mốc 65-71, ta 10, bạn 8: tuần tra theo kế hoạch quý"),
    ];

    /// <summary>All of it, the oldest first; the group is bound before.</summary>
    public static IReadOnlyList<DemoLine> Lines(DateTimeOffset now)
    {
        var plan = DemoLine.DayBefore(now, -6);
        var lines = new List<DemoLine> { new(DemoBorder.Coordinator, DemoBorder.Group, now, "/lienket " + DemoBorder.Province) };
        var (counts, last) = (new Dictionary<(long, int), int>(), new Dictionary<long, string>());
        foreach (var (account, days, text) in Told)
        {
            var sentAt = DemoLine.At(now, days, 17, 30);
            lines.Add(new DemoLine(account, account, sentAt, text
                .Replace("{0}", DemoLine.DayBefore(now, days), StringComparison.Ordinal)
                .Replace("{plan}", plan, StringComparison.Ordinal)
                .Replace("{re}", last.GetValueOrDefault(account), StringComparison.Ordinal)));
            if (text.StartsWith("/thu", StringComparison.Ordinal) || text.StartsWith("/letter", StringComparison.Ordinal))
            {
                // Each officer of the demo is alone in a unit, so that their letters are the unit's numbers.
                var count = counts[(account, sentAt.Year)] = counts.GetValueOrDefault((account, sentAt.Year)) + 1;
                last[account] = FormattableString.Invariant($"L-{sentAt.Year}-{count:0000}");
            }
        }

        return lines;
    }
}
