namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>The comments of an element, without slashes and asterisks; read when they are asked for.</summary>
/// <param name="tokens">The tokens of the file.</param>
/// <param name="first">The first token of the element.</param>
internal sealed class ProtoComments(ProtoTokens tokens, int first)
{
    /// <summary>The token that ends the head: <c>;</c>, or <c>{</c> of an element with a body.</summary>
    public int HeadEnd { get; set; }

    /// <summary>Directly above the element; empty where there is none.</summary>
    public string Leading => tokens.Around(first).Leading;

    /// <summary>Behind the element in its line, behind the opening brace, or below it with an empty line after; empty where there is none.</summary>
    public string Trailing => HeadEnd + 1 < tokens.Tokens.Count ? tokens.Around(HeadEnd + 1).Trailing : "";

    /// <summary>Above the element, with empty lines between.</summary>
    public IReadOnlyList<string> Detached => tokens.Around(first).Detached;
}
