namespace LiaisonBot.Settings;
internal sealed record LimitsOptions { public int MessagesPerSecond {get;init;}=30; public int MessagesPerSecondPrivate {get;init;}=1; public int MessagesPerMinuteGroup {get;init;}=20; }
internal sealed record DataOptions { public string Folder {get;init;}="data"; }
internal sealed record LocaleOptions { public string Language {get;init;}="vi"; public string TimeZone {get;init;}="Asia/Ho_Chi_Minh"; }
