namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Something that a proto file declares under a name.</summary>
/// <param name="head">Its name and places.</param>
internal abstract class ProtoElement(ProtoHead head)
{
    /// <summary>Its own name.</summary>
    public string Name { get; } = head.Name;

    /// <summary>The name with package and enclosing messages, without a dot in front.</summary>
    public string FullName { get; init; } = head.FullName;

    /// <summary>Offset of its name.</summary>
    public int Offset { get; } = head.Offset;

    /// <summary>Offset of its first character.</summary>
    public int Start { get; } = head.Start;

    /// <summary>Offset behind its last character.</summary>
    public int End { get; set; }

    /// <summary>What is said about it.</summary>
    public ProtoComments Comments { get; } = head.Comments;

    /// <summary>Its options, in the order of the file.</summary>
    public List<ProtoOption> Options { get; } = [];

    /// <summary>The first option of a name, such as <c>deprecated</c> or <c>(google.api.http)</c>; null when it has none.</summary>
    public ProtoOption? Option(string name) => Options.Find(o => o.Name == name);

    /// <summary>Whether <c>deprecated = true</c> stands at it.</summary>
    public bool IsDeprecated => Option("deprecated")?.Value.Text == "true";
}
