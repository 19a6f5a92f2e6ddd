namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A word of a proto file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name with its dots, a number as written, the content of a string, or one symbol.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
internal readonly record struct ProtoToken(ProtoTokenKind Kind, string Text, int Line, int Column)
{
    /// <summary>Whether a symbol.</summary>
    public bool Is(char symbol) => Kind == ProtoTokenKind.Symbol && Text[0] == symbol;

    /// <summary>Whether a name.</summary>
    public bool Is(string name) => Kind == ProtoTokenKind.Name && Text == name;
}
