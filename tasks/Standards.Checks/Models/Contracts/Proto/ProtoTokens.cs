namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>The tokens of a proto file, and the comments between them.</summary>
/// <param name="Text">The file.</param>
/// <param name="Tokens">The last is the end of the file.</param>
/// <param name="Comments">In the order of the file.</param>
/// <param name="Problems">What is no token.</param>
internal sealed record ProtoTokens(
    string Text, IReadOnlyList<ProtoToken> Tokens, IReadOnlyList<ProtoComment> Comments, IReadOnlyList<ProtoProblem> Problems)
{
    /// <summary>
    /// How the comments between a token and the one before it belong: a comment in the line of the token before, or below it and followed by an empty line,
    /// is that one's; what stands directly above the token is its own; all others are detached. So protoc does it.
    /// </summary>
    public (string Trailing, string Leading, IReadOnlyList<string> Detached) Around(int token)
    {
        var first = token == 0 ? 0 : Tokens[token - 1].Comments;
        var count = Tokens[token].Comments - first;
        return count == 0 ? ("", "", []) : new ProtoCommentGroups(this, token, first, count).Read();
    }

    /// <summary>Number of line ends between two offsets.</summary>
    public int LinesBetween(int start, int end) => end <= start ? 0 : Text.AsSpan(start, end - start).Count('\n');
}
