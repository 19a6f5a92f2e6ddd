namespace Standards.Checks.Models.Setup;

/// <summary>What a document says where nobody has said anything: that it is not known, or that it never happened.</summary>
internal static class OpenWords
{
    /// <summary>For a name, a number or a place.</summary>
    public const string Unknown = "unknown";

    /// <summary>For a day on which something was done last.</summary>
    public const string Never = "never";

    /// <summary>Whether a value is one of the two, as it stands.</summary>
    public static bool IsOpen(string? value) => value is Unknown or Never;
}
