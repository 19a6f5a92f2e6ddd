namespace Standards.Checks.Models.LockFiles;

/// <summary>How messages name a <see cref="DriftCause"/>.</summary>
internal static class DriftCauseText
{
    /// <summary>The message with its cause: <c>… (cause: user dependency)</c>.</summary>
    public static string With(string message, DriftCause cause) => $"{message} (cause: {Name(cause)})";

    private static string Name(DriftCause cause) => cause switch
    {
        DriftCause.UserDependency => "user dependency",
        DriftCause.SdkImplicit => "SDK-implicit",
        DriftCause.RuntimeIdentifier => "RID",
        DriftCause.Hash => "hash",
        _ => "hand-edited",
    };
}
