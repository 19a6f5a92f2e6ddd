namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A statement of a proto file: words up to its semicolon or its block.</summary>
/// <param name="Words">Never empty.</param>
/// <param name="Body">The statements of its block; null where it ends with a semicolon.</param>
internal sealed record ProtoStatement(IReadOnlyList<ProtoToken> Words, IReadOnlyList<ProtoStatement>? Body)
{
    /// <summary>What is written directly above it, or behind it in its last line; empty where nothing is.</summary>
    public string Comment { get; init; } = "";

    /// <summary>A word; one of the kind <see cref="ProtoTokenKind.End"/> behind the last.</summary>
    public ProtoToken this[int index] => index >= 0 && index < Words.Count ? Words[index] : new ProtoToken(ProtoTokenKind.End, "", 0, 0);

    /// <summary>Whether it begins with a keyword.</summary>
    public bool Is(string keyword) => Words[0].Is(keyword);
}
