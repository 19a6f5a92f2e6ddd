namespace Standards.Checks.Rules.Terraform.Hcl;

/// <summary>What stands between the braces of a block, or in a file.</summary>
internal sealed class HclBody
{
    public List<HclAttribute> Attributes { get; } = [];

    public List<HclBlock> Blocks { get; } = [];

    /// <summary>The argument of a name; null when it is not there.</summary>
    public HclExpression? this[string name] => Attributes.Find(a => a.Name == name)?.Value;

    /// <summary>The blocks of a type.</summary>
    public IEnumerable<HclBlock> Of(string type) => Blocks.Where(b => b.Type == type);
}

/// <summary>An argument: <c>name = value</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Where the name stands in the file.</param>
/// <param name="Value">Its value.</param>
internal sealed record HclAttribute(string Name, int Offset, HclExpression Value);

/// <summary>A block: <c>type "label" { … }</c>.</summary>
/// <param name="Type">Its type, such as <c>resource</c>.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Offset">Where the type stands in the file.</param>
internal sealed record HclBlock(string Type, IReadOnlyList<string> Labels, int Offset)
{
    public HclBody Body { get; } = new();

    /// <summary>The first label; empty when it has none.</summary>
    public string Name => Labels.Count > 0 ? Labels[0] : "";
}
