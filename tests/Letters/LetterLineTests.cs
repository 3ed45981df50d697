using LiaisonBot.Commands.Lines;
using LiaisonBot.Letters;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Commands;
using static LiaisonBot.Tests.Calendar.Clocks;

namespace LiaisonBot.Tests.Letters;

public sealed class LetterLineTests
{
    private static LetterDraft Read(string line, Tongue tongue = Tongue.Vi) => Lines.Good(LetterLine.Read(line, Lines.At(tongue)));

    [Fact]
    public void Reads_the_whole_Vietnamese_example()
    {
        var draft = Read("nhận từ Kim Bình, số 12/QLBG, hôm qua 14h, khẩn, hạn 30/11: đề nghị xác minh hai người vượt biên khu vực mốc 65");
        Assert.Equal(Direction.Received, draft.Direction);
        Assert.False(draft.DirectionWasAmbiguous);
        Assert.Equal("Kim Bình", draft.Counterpart);
        Assert.Equal("12/QLBG", draft.TheirRef);
        Assert.Null(draft.TheirRefDate);
        Assert.Equal(new DateTime(2026, 11, 21, 14, 0, 0), draft.EventAt);
        Assert.True(draft.TimeSaid);
        Assert.Equal(Urgency.Urgent, draft.Urgency);
        Assert.True(draft.NeedsReply);
        Assert.Equal(D("2026-11-30"), draft.Due);
        Assert.Equal("đề nghị xác minh hai người vượt biên khu vực mốc 65", draft.Summary);
    }

    [Fact]
    public void Reads_the_English_example()
    {
        var draft = Read("sent Kim Binh, reply to L-2026-0012: answer on the two persons near marker 65", Tongue.En);
        Assert.Equal(Direction.Sent, draft.Direction);
        Assert.Equal("L-2026-0012", draft.ReplyTo);
        Assert.Equal(Now, draft.EventAt);
        Assert.False(draft.NeedsReply);
    }

    [Theory]
    [InlineData("nhận từ Kim Bình: nội dung", Direction.Received, false)]
    [InlineData("nhan kim binh: noi dung", Direction.Received, false)]
    [InlineData("NHẬN TỪ KIM BÌNH: NỘI DUNG", Direction.Received, false)]
    [InlineData("gửi cho Kim Bình: nội dung", Direction.Sent, false)]
    [InlineData("gui Kim Binh: noi dung", Direction.Sent, false)]
    [InlineData("gửi đến Kim Bình: nội dung", Direction.Sent, false)]
    [InlineData("đi Kim Bình: nội dung", Direction.Sent, false)]
    [InlineData("đến Kim Bình: nội dung", Direction.Received, true)]
    [InlineData("den Kim Binh: noi dung", Direction.Received, true)]
    [InlineData("đến từ Kim Bình: nội dung", Direction.Received, false)]
    [InlineData("từ Kim Bình: nội dung", Direction.Received, false)]
    [InlineData("cho Kim Bình: nội dung", Direction.Sent, false)]
    [InlineData("sent to Kim Bình: content", Direction.Sent, false)]
    [InlineData("received from Kim Bình: content", Direction.Received, false)]
    [InlineData("to Kim Bình: content", Direction.Sent, false)]
    [InlineData("from Kim Bình: content", Direction.Received, false)]
    [InlineData("thư đến từ Kim Bình: nội dung", Direction.Received, false)]
    [InlineData("Kim Bình, nhận, khẩn: nội dung", Direction.Received, false)]
    [InlineData("nhận, Kim Bình: nội dung", Direction.Received, false)]
    [InlineData("nhận, khẩn, Kim Bình: nội dung", Direction.Received, false)]
    [InlineData("ｎｈận từ Kim Bình：nội dung", Direction.Received, false)]
    public void Reads_the_direction(string line, Direction direction, bool ambiguous)
    {
        var draft = Read(line);
        Assert.Equal((direction, ambiguous), (draft.Direction, draft.DirectionWasAmbiguous));
        Assert.Equal("kim binh", LiaisonBot.Calendar.Folding.Fold(draft.Counterpart));
    }

    [Theory]
    [InlineData("gửi Chợ Mới: nội dung", "Chợ Mới")]
    [InlineData("nhận Ma Lù Thàng: nội dung", "Ma Lù Thàng")]
    [InlineData("nhận từ phía Kim Bình, khẩn: nội dung", "Kim Bình")]
    [InlineData("received from ສະຖານີ, urgent: content", "ສະຖານີ")]
    [InlineData("nhận từ 金平：nội dung", "金平")]
    public void Keeps_the_counterpart_as_typed(string line, string counterpart) =>
        Assert.Equal(counterpart, Read(line).Counterpart);

    [Theory]
    [InlineData("hôm qua 14h", "2026-11-21 14:00", true)]
    [InlineData("14h hôm qua", "2026-11-21 14:00", true)]
    [InlineData("hôm qua, 14h", "2026-11-21 14:00", true)]
    [InlineData("2h chiều hôm qua", "2026-11-21 14:00", true)]
    [InlineData("chiều qua 2h", "2026-11-21 14:00", true)]
    [InlineData("sáng nay 8h30", "2026-11-22 08:30", true)]
    [InlineData("14g", "2026-11-22 14:00", true)]
    [InlineData("20/11", "2026-11-20 00:00", false)]
    [InlineData("ngày 20/11 lúc 9h", "2026-11-20 09:00", true)]
    [InlineData("thứ 6", "2026-11-20 00:00", false)]
    [InlineData("t6 9:15", "2026-11-20 09:15", true)]
    [InlineData("yesterday 2pm", "2026-11-21 14:00", true)]
    [InlineData("Friday 14:00", "2026-11-20 14:00", true)]
    [InlineData("2026-11-20", "2026-11-20 00:00", false)]
    [InlineData("22/11/2018", "2018-11-22 00:00", false)]
    public void Reads_when_it_was(string words, string at, bool timeSaid)
    {
        var draft = Read($"nhận từ Kim Bình, {words}: nội dung");
        Assert.Equal((at, timeSaid), (draft.EventAt.ToString("yyyy-MM-dd HH:mm", null), draft.TimeSaid));
    }

    [Theory]
    [InlineData("số 12/QLBG", "12/QLBG", null)]
    [InlineData("số 12/QLBG ngày 20/11", "12/QLBG", "2026-11-20")]
    [InlineData("ref no 12", "12", null)]
    [InlineData("ref no 12 dated 20/11/2026", "12", "2026-11-20")]
    [InlineData("their ref 12/KB of 20 Nov", "12/KB", "2026-11-20")]
    [InlineData("công văn số 7 ngày hôm qua", "7", "2026-11-21")]
    [InlineData("số 12/QLBG 20/11/2026", "12/QLBG", "2026-11-20")]
    public void Reads_their_reference(string words, string number, string? day)
    {
        var draft = Read($"nhận từ Kim Bình, {words}: nội dung");
        Assert.Equal((number, day), (draft.TheirRef, draft.TheirRefDate?.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("hạn 30/11", "2026-11-30")]
    [InlineData("due 30/11", "2026-11-30")]
    [InlineData("hạn trả lời 30/11", "2026-11-30")]
    [InlineData("trước thứ 6", "2026-11-26")]
    [InlineData("hạn trước thứ 6", "2026-11-26")]
    [InlineData("cần trả lời trước 1/12", "2026-11-30")]
    [InlineData("trả lời trước thứ sáu", "2026-11-26")]
    [InlineData("by Friday", "2026-11-27")]
    [InlineData("reply by Friday", "2026-11-27")]
    [InlineData("before Friday", "2026-11-26")]
    [InlineData("hạn thứ 6 tuần sau", "2026-11-27")]
    [InlineData("hạn 3 ngày", "2026-11-25")]
    [InlineData("hạn mai", "2026-11-23")]
    public void Reads_the_due_date(string words, string due)
    {
        var draft = Read($"nhận từ Kim Bình, {words}: nội dung");
        Assert.Equal((D(due), true, null), (draft.Due, draft.NeedsReply, draft.DueWorkingDays));
    }

    [Theory]
    [InlineData("hạn 5 ngày làm việc")]
    [InlineData("5 ngày làm việc")]
    [InlineData("due in 5 working days")]
    [InlineData("trả lời trong 5 ngày làm việc")]
    [InlineData("within 5 working days")]
    public void Leaves_working_days_to_be_added_up(string words)
    {
        var draft = Read($"nhận từ Kim Bình, {words}: nội dung");
        Assert.Equal((null, true, 5), (draft.Due, draft.NeedsReply, draft.DueWorkingDays));
    }

    [Fact]
    public void Counts_the_due_date_from_the_letter_not_from_today() =>
        Assert.Equal(D("2026-10-25"), Read("nhận từ Kim Bình, 20/10, hạn 25/10: nội dung").Due);

    [Theory]
    [InlineData("tại vạch", Handover.AtTheLine)]
    [InlineData("at the line", Handover.AtTheLine)]
    [InlineData("tram hoi ngo", Handover.MeetingStation)]
    [InlineData("qua trạm hội ngộ", Handover.MeetingStation)]
    [InlineData("FAX", Handover.Fax)]
    [InlineData("bưu điện", Handover.Post)]
    [InlineData("by post", Handover.Post)]
    public void Reads_the_handover(string words, Handover handover) =>
        Assert.Equal(handover, Read($"nhận từ Kim Bình, {words}: nội dung").Handover);

    [Theory]
    [InlineData("khẩn", Urgency.Urgent)]
    [InlineData("thượng khẩn", Urgency.VeryUrgent)]
    [InlineData("hỏa tốc", Urgency.Express)]
    [InlineData("hoả tốc", Urgency.Express)]
    [InlineData("very urgent", Urgency.VeryUrgent)]
    [InlineData("thường", Urgency.Normal)]
    public void Reads_the_urgency(string words, Urgency urgency) =>
        Assert.Equal(urgency, Read($"nhận từ Kim Bình, {words}: nội dung").Urgency);

    [Fact]
    public void Reads_every_other_detail()
    {
        var draft = Read("nhận từ Kim Bình；trả lời MLT/L-2026-12；người ký trưởng trạm；tiếng Trung và tiếng Việt；mã 6, cần trả lời：về 2 người: A và B");
        Assert.Equal("MLT/L-2026-0012", draft.ReplyTo);
        Assert.Equal("trưởng trạm", draft.Signer);
        Assert.Equal(WrittenLanguages.Chinese | WrittenLanguages.Vietnamese, draft.LetterLanguage);
        Assert.Equal([6], draft.SubjectCodes);
        Assert.True(draft.NeedsReply);
        Assert.Equal("về 2 người: A và B", draft.Summary);
    }

    [Fact]
    public void Writes_the_canonical_line_of_each_language()
    {
        var draft = Read("nhận từ Kim Bình, số 12/QLBG ngày 20/11, hôm qua 14h, khẩn, tại vạch, hạn 30/11, mã 6 17: xác minh hai người");
        Assert.Equal(
            "/thu nhận từ Kim Bình, số 12/QLBG ngày 20/11/2026, 21/11/2026 14:00, khẩn, tại vạch, hạn 30/11/2026, mã 6 17: xác minh hai người",
            LetterLine.Write(draft, Tongue.Vi));
        Assert.Equal(
            "/letter received from Kim Bình, ref no 12/QLBG dated 20/11/2026, 21/11/2026 14:00, urgent, at the line, due 30/11/2026, code 6 17: xác minh hai người",
            LetterLine.Write(draft, Tongue.En));
    }

    [Theory]
    [InlineData("", "Line", "Missing")]
    [InlineData("   \n ", "Line", "Missing")]
    [InlineData("😀😀", "Line", "Unknown")]
    [InlineData(":", "Line", "Unknown")]
    [InlineData("nhận từ Kim Bình, khẩn", "Summary", "MissingColon")]
    [InlineData("nhận từ Kim Bình đề nghị xác minh hai người", "Summary", "MissingColon")]
    [InlineData("nhận từ Kim Bình, lúc 08:00", "Summary", "MissingColon")]
    [InlineData("nhận từ Kim Bình:", "Summary", "Missing")]
    [InlineData("nhận từ Kim Bình: ab", "Summary", "TooShort")]
    [InlineData("nhận từ Kim Bình: 😀😀😀", "Summary", "TooShort")]
    [InlineData("Kim Bình, khẩn: đề nghị xác minh", "Direction", "Missing")]
    [InlineData("nhaanj từ Kim Bình: đề nghị", "Direction", "Unknown")]
    [InlineData("nhậm từ Kim Bình: đề nghị", "Direction", "Unknown")]
    [InlineData("recieved from Kim Binh: request", "Direction", "Unknown")]
    [InlineData("nhận từ Kim Bình, gửi, khẩn: đề nghị", "Direction", "Repeated")]
    [InlineData("nhận: đề nghị xác minh", "Counterpart", "Missing")]
    [InlineData("nhận từ, khẩn: đề nghị xác minh", "Counterpart", "Missing")]
    [InlineData("nhận từ 😀: đề nghị xác minh", "Counterpart", "Missing")]
    [InlineData("nhận từ Kim Bình, 31/02: đề nghị", "When", "NoSuchDay")]
    [InlineData("nhận từ Kim Bình, 31/02/2026 8h: đề nghị", "When", "NoSuchDay")]
    [InlineData("nhận từ Kim Bình, hôm qua 25h: đề nghị", "When", "NoSuchTime")]
    [InlineData("nhận từ Kim Bình, 8h75: đề nghị", "When", "NoSuchTime")]
    [InlineData("nhận từ Kim Bình, ngày mai: đề nghị", "When", "InTheFuture")]
    [InlineData("nhận từ Kim Bình, 23/11/2026: đề nghị", "When", "InTheFuture")]
    [InlineData("nhận từ Kim Bình, 15h: đề nghị", "When", "InTheFuture")]
    [InlineData("nhận từ Kim Bình, 25/11: đề nghị", "When", "TwoDaysFit")]
    [InlineData("nhận từ Kim Bình, 10/3: đề nghị", "When", "TwoDaysFit")]
    [InlineData("nhận từ Kim Bình, thứ 5 ngày 20/11: đề nghị", "When", "Contradicts")]
    [InlineData("nhận từ Kim Bình, 31/02/1926: đề nghị", "When", "NoSuchDay")]
    [InlineData("nhận từ Kim Bình, 31/02/2027: đề nghị", "When", "NoSuchDay")]
    [InlineData("nhận từ Kim Bình, chủ nhật 24/11/1926: đề nghị", "When", "Contradicts")]
    [InlineData("nhận từ Kim Bình, 31/02/1926 25h: đề nghị", "When", "NoSuchTime")]
    [InlineData("nhận từ Kim Bình, ngày mai 25h: đề nghị", "When", "NoSuchTime")]
    [InlineData("nhận từ Kim Bình, 22/11/1926: đề nghị", "When", "OutOfRange")]
    [InlineData("nhận từ Kim Bình, hôm qua, hôm kia: đề nghị", "When", "Repeated")]
    [InlineData("nhận từ Kim Bình, hôm qua 8h-9h: đề nghị", "End", "Unknown")]
    [InlineData("nhận từ Kim Bình, khẩn, hỏa tốc: đề nghị", "Urgency", "Repeated")]
    [InlineData("nhận từ Kim Bình, khẩnn: đề nghị", "Detail", "Unknown")]
    [InlineData("nhận từ Kim Bình, khaanr: đề nghị", "Detail", "Unknown")]
    [InlineData("nhận từ Kim Bình, hôm qua trời mưa: đề nghị", "Detail", "Unknown")]
    [InlineData("nhận từ Kim Bình, hai người Trung Quốc: đề nghị", "Detail", "Unknown")]
    [InlineData("nhận từ Kim Bình, số: đề nghị", "Reference", "Unknown")]
    [InlineData("nhận từ Kim Bình, số 12 ngày mai: đề nghị", "ReferenceDate", "InTheFuture")]
    [InlineData("nhận từ Kim Bình, số 12 ngày 31/2: đề nghị", "ReferenceDate", "NoSuchDay")]
    [InlineData("nhận từ Kim Bình, hạn: đề nghị", "Due", "Missing")]
    [InlineData("nhận từ Kim Bình, hạn sớm nhất: đề nghị", "Due", "Unknown")]
    [InlineData("nhận từ Kim Bình, hạn 31/11: đề nghị", "Due", "NoSuchDay")]
    [InlineData("nhận từ Kim Bình, hạn 20/11/2026: đề nghị", "Due", "BeforeStart")]
    [InlineData("nhận từ Kim Bình, hạn 20/11: đề nghị", "Due", "TwoDaysFit")]
    [InlineData("nhận từ Kim Bình, hạn 900 ngày làm việc: đề nghị", "Due", "OutOfRange")]
    [InlineData("nhận từ Kim Bình, không cần trả lời, hạn 30/11: đề nghị", "Due", "Contradicts")]
    [InlineData("nhận từ Kim Bình, trả lời thư hôm trước: đề nghị", "ReplyTo", "NotANumber")]
    [InlineData("nhận từ Kim Bình, mã sáu: đề nghị", "Subjects", "NotANumber")]
    [InlineData("nhận từ Kim Bình, mã 0: đề nghị", "Subjects", "OutOfRange")]
    [InlineData("nhận từ Kim Bình, mã 1 2 3 4: đề nghị", "Subjects", "TooMany")]
    [InlineData("nhận từ Kim Bình, người ký: đề nghị", "Signer", "Missing")]
    public void Names_the_field_and_the_reason(string line, string field, string reason)
    {
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            var problem = Lines.Bad(LetterLine.Read(line, Lines.At(tongue)));
            Assert.Equal((field, reason), (problem.Field.ToString(), problem.Reason.ToString()));
            Lines.Good(LetterLine.Read(Lines.Argument(problem.Corrected), Lines.At(tongue)));
        }
    }

    [Theory]
    [InlineData("nhaanj từ Kim Bình: đề nghị xác minh", "/thu nhận từ Kim Bình, 22/11/2026 14:05: đề nghị xác minh")]
    [InlineData("nhận từ Kim Bình, khaanr: đề nghị", "/thu nhận từ Kim Bình, 22/11/2026 14:05, khẩn: đề nghị")]
    [InlineData("nhận từ Kim Bình đề nghị xác minh hai người", "/thu nhận từ Kim Bình, 22/11/2026 14:05: đề nghị xác minh hai người")]
    [InlineData("nhận từ Kim Bình, hôm qua, đề nghị xác minh", "/thu nhận từ Kim Bình, 21/11/2026: đề nghị xác minh")]
    [InlineData("nhận từ Kim Bình, trời mưa to: đề nghị", "/thu nhận từ Kim Bình, 22/11/2026 14:05: đề nghị (trời mưa to)")]
    [InlineData("nhận từ Kim Bình, 25/11: đề nghị", "/thu nhận từ Kim Bình, 25/11/2025: đề nghị")]
    [InlineData("nhận từ Kim Bình, 15h: đề nghị", "/thu nhận từ Kim Bình, 21/11/2026 15:00: đề nghị")]
    [InlineData("nhận từ Kim Bình, hôm qua 25h: đề nghị", "/thu nhận từ Kim Bình, 21/11/2026: đề nghị")]
    [InlineData("nhận từ Kim Bình, 25h hôm qua: đề nghị", "/thu nhận từ Kim Bình, 21/11/2026: đề nghị")]
    [InlineData("nhận từ Kim Bình, hôm qua, 25h: đề nghị", "/thu nhận từ Kim Bình, 21/11/2026: đề nghị")]
    [InlineData("nhận từ Kim Bình, 25h, hôm qua: đề nghị", "/thu nhận từ Kim Bình, 21/11/2026: đề nghị")]
    [InlineData("nhận từ Kim Bình, hôm kia, hôm qua 25h: đề nghị", "/thu nhận từ Kim Bình, 20/11/2026: đề nghị")]
    [InlineData("nhận từ Kim Bình, 8h75: đề nghị", "/thu nhận từ Kim Bình, 22/11/2026: đề nghị")]
    [InlineData("nhận từ Kim Bình, 31/09 8h: đề nghị", "/thu nhận từ Kim Bình, 30/09/2026 08:00: đề nghị")]
    [InlineData("nhận từ Kim Bình, 31/02/2026 8h: đề nghị", "/thu nhận từ Kim Bình, 28/02/2026 08:00: đề nghị")]
    [InlineData("nhận từ Kim Bình, 31/13 8h: đề nghị", "/thu nhận từ Kim Bình, 22/11/2026 08:00: đề nghị")]
    [InlineData("nhận từ Kim Bình, hạn 31/11: đề nghị", "/thu nhận từ Kim Bình, 22/11/2026 14:05, hạn 30/11/2026: đề nghị")]
    [InlineData("nhận: đề nghị xác minh", "/thu nhận từ PHÍA BẠN, 22/11/2026 14:05: đề nghị xác minh")]
    [InlineData("gửi cho: x", "/thu gửi cho PHÍA BẠN, 22/11/2026 14:05: trích yếu nội dung (x)")]
    [InlineData("nhận từ Kim Bình: x", "/thu nhận từ Kim Bình, 22/11/2026 14:05: trích yếu nội dung (x)")]
    [InlineData("nhận từ Kim Bình, ab", "/thu nhận từ Kim Bình, 22/11/2026 14:05: trích yếu nội dung (ab)")]
    [InlineData("nhận từ Kim Bình: 😀", "/thu nhận từ Kim Bình, 22/11/2026 14:05: trích yếu nội dung")]
    public void Shows_a_line_that_keeps_what_was_understood(string line, string corrected) =>
        Assert.Equal(corrected, Lines.Bad(LetterLine.Read(line, Lines.At(Tongue.Vi))).Corrected);

    [Fact]
    public void Names_both_days_when_two_fit() =>
        Assert.Equal(
            [D("2025-11-25"), D("2026-11-25")],
            Lines.Bad(LetterLine.Read("nhận từ Kim Bình, 25/11: đề nghị", Lines.At(Tongue.Vi))).Candidates);

    [Fact]
    public void Refuses_a_summary_of_501_characters_and_takes_500()
    {
        Assert.Equal(500, Read("nhận từ Kim Bình: " + new string('a', 500)).Summary.Length);
        var problem = Lines.Bad(LetterLine.Read("nhận từ Kim Bình: " + new string('a', 501), Lines.At(Tongue.Vi)));
        Assert.Equal((LineField.Summary, LineReason.TooLong), (problem.Field, problem.Reason));
    }
}
