namespace Standards.ServiceDefaults.Flags;

/// <summary>Feature flags with kill switch, targets and percentage, from a file of their own that is read again when it changes.</summary>
public sealed class FlagsOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// The file, from the content root; it need not exist. Default <c>flags.json</c>: flags are no infrastructure configuration (clause
    /// feature-flags.config-flags-separate).
    /// </summary>
    public string File { get; set; } = "flags.json";
}
