namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>The proto contracts of a commit or of the checkout.</summary>
internal sealed class ProtoState
{
    /// <summary>Files by path.</summary>
    public SortedDictionary<string, FileShape> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Messages by full name.</summary>
    public SortedDictionary<string, MessageShape> Messages { get; } = new(StringComparer.Ordinal);

    /// <summary>Enums by full name.</summary>
    public SortedDictionary<string, EnumShape> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>Services by full name.</summary>
    public SortedDictionary<string, ServiceShape> Services { get; } = new(StringComparer.Ordinal);

    /// <summary>Extensions by the full name of the message that they extend and their number.</summary>
    public SortedDictionary<(string Owner, int Number), FieldShape> Extensions { get; } = [];
}
