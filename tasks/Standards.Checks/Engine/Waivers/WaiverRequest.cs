namespace Standards.Checks.Engine.Waivers;

/// <summary>The fields of a waiver that somebody asks for, as given; an empty one is missing.</summary>
/// <param name="Rule">Id of a rule, an analyzer or a compiler warning.</param>
/// <param name="Path">File or pattern.</param>
/// <param name="Reason">Why the finding cannot be repaired yet.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="ApprovedBy">Who granted it.</param>
/// <param name="Expires">Last day, <c>yyyy-MM-dd</c>.</param>
public sealed record WaiverRequest(string Rule, string Path, string Reason, string Owner, string ApprovedBy, string Expires)
{
    /// <summary>Text that the message must contain; empty for any.</summary>
    public string Text { get; init; } = "";

    /// <summary>Hash of the value that a finding of a secret is about; empty for findings of other rules.</summary>
    public string Value { get; init; } = "";

    /// <summary>Ticket or record; may be empty.</summary>
    public string Link { get; init; } = "";

    /// <summary>The fields under their keys in the file, in the order in which they are written; optional ones only when given.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields =>
    [
        .. ((KeyValuePair<string, string>[])
        [
            new(WaiverFields.Rule, Rule),
            new(WaiverFields.Path, Path),
            new(WaiverFields.Text, Text),
            new(WaiverFields.Value, Value),
            new(WaiverFields.Reason, Reason),
            new(WaiverFields.Owner, Owner),
            new(WaiverFields.ApprovedBy, ApprovedBy),
            new(WaiverFields.Expires, Expires),
            new(WaiverFields.Link, Link),
        ]).Where(f => f.Value.Length > 0),
    ];

    /// <summary>The same with every field as one line without white space around it.</summary>
    public WaiverRequest Normalise() => new(
        WaiverFields.OneLine(Rule),
        WaiverFields.OneLine(Path),
        WaiverFields.OneLine(Reason),
        WaiverFields.OneLine(Owner),
        WaiverFields.OneLine(ApprovedBy),
        WaiverFields.OneLine(Expires))
    {
        Text = WaiverFields.OneLine(Text),
        Value = WaiverFields.OneLine(Value),
        Link = WaiverFields.OneLine(Link),
    };
}
