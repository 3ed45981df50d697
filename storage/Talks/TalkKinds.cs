namespace LiaisonBot.Storage.Talks;

/// <summary>The occasion of a talk.</summary>
public enum TalkKind
{
    /// <summary>định kỳ</summary>
    Periodic = 0,

    /// <summary>đột xuất</summary>
    Extraordinary = 1,

    /// <summary>thường niên</summary>
    Annual = 2,

    /// <summary>giao ban</summary>
    Conference = 3,
}

/// <summary>Who talks with whom.</summary>
public enum TalkLevel
{
    /// <summary>Post with post (cấp đồn).</summary>
    Post = 0,

    /// <summary>Province with its counterpart (cấp tỉnh).</summary>
    Province = 1,
}
