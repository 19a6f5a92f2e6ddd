namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>The value of an option.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word or number as written, or a text without quotes; empty for the others.</param>
/// <param name="Offset">Offset of its first character.</param>
internal sealed record ProtoValue(ProtoValueKind Kind, string Text, int Offset)
{
    /// <summary>The fields of an aggregate, in the order of the file.</summary>
    public List<ProtoOption> Fields { get; } = [];

    /// <summary>The values of a list.</summary>
    public List<ProtoValue> Items { get; } = [];

    /// <summary>The first field of a name; null when there is none.</summary>
    public ProtoValue? this[string name] => Fields.Find(f => f.Name == name)?.Value;
}
