using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Standards.Analyzers.Tests.Mutations;

/// <summary>Changes sources as a person does who types, pastes and deletes: by characters, by tokens, and by whole parts of another source.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="others">Sources whose parts are pasted.</param>
internal sealed class SourceMutator(Random random, IReadOnlyList<string> others)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", ";", "async ", "await ", "lock (this) ", "try { ", "catch ", "catch { throw; }", "throw ", ".Result", ".Wait()", "?.", "!",
        "=> ", "_ = ", "default", "CancellationToken.None", "void ", "static ", "// TODO", "#pragma warning disable\n", "#if X\n", "\"", "$\"{", "\"\"\"",
        "[SuppressMessage]", "new ", "x:", "<", ">", "where T : T ", "partial ", "extension(", "field ", "ref ", "out var x", " is { } y", " with { }", "[..]",
        "switch { _ => ", "yield return ", "using ", "unsafe ", "checked(", "nameof(", "stackalloc int[", "@", "\0", "\u202e", "global::", "base.", "this",
    ];

    /// <summary>A source with one to five changes.</summary>
    public string Mutate(string text)
    {
        for (var changes = random.Next(1, 6); changes > 0 && text.Length > 10; changes--)
        {
            text = random.Next(3) switch
            {
                0 => WithCharacters(text),
                1 => WithTokens(text),
                _ => WithParts(text),
            };
        }

        return text;
    }

    private string WithCharacters(string text)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 40), text.Length - at);
        return random.Next(5) switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(at, random.Pick(Pieces)),
            3 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            _ => text.Remove(at, 1).Insert(at, random.Pick(Pieces)),
        };
    }

    private string WithTokens(string text)
    {
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        if (tokens.Count < 2)
        {
            return WithCharacters(text);
        }

        var at = random.Pick(tokens).Span;
        var other = random.Pick(tokens);
        return random.Next(4) switch
        {
            0 => text.Remove(at.Start, at.Length),
            1 => text.Remove(at.Start, at.Length).Insert(at.Start, other.Text),
            2 => text.Insert(at.Start, other.Text + " "),
            _ => text.Insert(at.End, " " + random.Pick(Pieces)),
        };
    }

    // What is alike takes the other's place, so that most of the result still compiles and rules go far into it.
    private string WithParts(string text)
    {
        var nodes = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().Where(node => node.Span.Length > 0).ToList();
        var pasted = CSharpSyntaxTree.ParseText(random.Pick(others)).GetRoot().DescendantNodes().Where(node => node.Span.Length > 0).ToList();
        if (nodes.Count == 0 || pasted.Count == 0)
        {
            return WithCharacters(text);
        }

        var part = random.Pick(nodes);
        var alike = pasted.FindAll(node => node.IsKind(part.Kind()));
        var other = random.Pick(alike.Count > 0 ? alike : pasted);
        return text.Remove(part.SpanStart, part.Span.Length).Insert(part.SpanStart, other.ToString());
    }
}
