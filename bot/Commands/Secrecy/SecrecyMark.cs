namespace LiaisonBot.Commands.Secrecy;

/// <summary>The mark of a secret document that a text bears.</summary>
internal enum SecrecyMark
{
    /// <summary>Tuyệt mật, the highest degree.</summary>
    TopSecret,

    /// <summary>Tối mật.</summary>
    HighlySecret,

    /// <summary>Mật.</summary>
    Secret,

    /// <summary>SECRET or CONFIDENTIAL.</summary>
    English,

    /// <summary>绝密, 机密 or 秘密.</summary>
    Chinese,
}
