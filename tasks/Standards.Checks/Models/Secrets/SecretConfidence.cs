namespace Standards.Checks.Models.Secrets;

/// <summary>How sure it is that a text is a secret.</summary>
public enum SecretConfidence
{
    /// <summary>A telling name and a value that looks random.</summary>
    Low,

    /// <summary>The form of a provider's secret, or a password where passwords stand.</summary>
    Medium,

    /// <summary>A form that nothing else has, or a checksum that is right.</summary>
    High,
}
