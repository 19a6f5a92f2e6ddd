using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Comments;

/// <summary>Whether a file has one of some words anywhere, in any case of its letters: asked once a file, before its comments are read one by one.</summary>
internal sealed class WordsInFiles(params string[] words)
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _answers = new();

    public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_answers.TryGetValue(tree, out var answer))
        {
            var text = tree.GetText(cancellationToken).ToString();
            answer = words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
            _answers.TryAdd(tree, answer);
        }

        return answer;
    }
}
