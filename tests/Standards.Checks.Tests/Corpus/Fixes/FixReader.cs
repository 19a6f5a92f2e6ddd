using System.Text.RegularExpressions;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>
/// Follows the text of a fix to the letter, with no more than the finding says: its place, what is wrong, what to write. It chooses the first
/// of several alternatives, as people in a hurry do. Texts that ask for thought or for sentences are not followed.
/// </summary>
internal static class FixReader
{
    private delegate bool Reader(Match match, Finding finding, CorpusFiles files);

    private static readonly (Regex Sentence, Reader Follow)[] Sentences =
    [
        (FixSentences.WriteInPlaceOfLine(), WriteLine),
        (FixSentences.WriteToken(), WriteInsteadOfValue),
        (FixSentences.WriteBefore(), InsertBefore),
        (FixSentences.AddToList(), AddItem),
        (FixSentences.AddItemOfList(), AddListItem),
        (FixSentences.AddLine(), InsertLine),
        (FixSentences.WriteInsteadOfKey(), ReplacePair),
        (FixSentences.PairSentence(), EditPairs),
        (FixSentences.RemoveKey(), RemovePair),
        (FixSentences.RunCommand(), (match, finding, files) => CommandEdits.Run(match.Groups["command"].Value, files)),
        (FixSentences.RenameFile(), Rename),
        (FixSentences.RenamePath(), (match, finding, files) => files.Move(finding.Path, match.Groups["path"].Value)),
    ];

    /// <summary>Does what the text says; false, and nothing is changed, when it cannot be done without thinking.</summary>
    public static bool Follow(Finding finding, CorpusFiles files)
    {
        var first = FixText.Alternatives(finding.Fix)[0];
        if (FixSentences.Unknown().IsMatch(first))
        {
            return false;
        }

        foreach (var (sentence, follow) in Sentences)
        {
            if (sentence.Match(first) is { Success: true } match && follow(match, finding, files))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WriteLine(Match match, Finding finding, CorpusFiles files) => Edit(finding, files, (lines, i) =>
    {
        var text = match.Groups["text"].Value;
        if (lines[i].Split(' ')[0] != text.Split(' ')[0])
        {
            return false;
        }

        lines[i] = text;
        return true;
    });

    private static bool EditPairs(Match match, Finding finding, CorpusFiles files) => Edit(finding, files, (lines, i) =>
    {
        var copy = lines.ToList();
        var pairs = PlacedPairs(match.Value).ToArray();
        var isAdded = match.Value.StartsWith("Add", StringComparison.Ordinal);
        if (pairs.Length == 0 || !pairs.All(p => EditPair(copy, i, p.Pair, p.Below, isAdded, finding)))
        {
            return false;
        }

        lines.Clear();
        lines.AddRange(copy);
        return true;
    });

    // Pairs, and where: "'a: 1' below 'b' and 'c: 2'".
    private static IEnumerable<(string Pair, string? Below)> PlacedPairs(string text)
    {
        var fragments = FixText.Fragments(text);
        for (var f = 0; f < fragments.Count; f++)
        {
            var below = f + 1 < fragments.Count && fragments[f + 1].Before.Trim() == "below" ? fragments[f + 1].Text : null;
            yield return (fragments[f].Text, below);
            f += below is null ? 0 : 1;
        }
    }

    private static bool EditPair(List<string> lines, int index, string pair, string? below, bool isAdded, Finding finding)
    {
        if (PairEdits.Split(pair) is null)
        {
            return false;
        }

        var isWritten = !isAdded && below is null && WritePair(lines, index, pair, finding.Column);
        return isWritten || !IsJson(finding) && PairEdits.Add(lines, index, Math.Max(1, finding.Column), pair, below, finding.Message);
    }

    // The pair of the line, or of one of the next: two that go together stand together.
    private static bool WritePair(List<string> lines, int index, string pair, int column)
    {
        if (PairEdits.Write(lines, index, column, pair))
        {
            return true;
        }

        var key = PairEdits.Split(pair)!.Value.Key;
        var first = Math.Max(0, index - 4);
        var near = Enumerable.Range(first, Math.Min(9, lines.Count - first)).Where(i => PairEdits.IsKeyOf(lines[i], key)).ToArray();
        near = near.Length > 0 ? near : [.. Enumerable.Range(0, lines.Count).Where(i => PairEdits.IsKeyOf(lines[i], key))];
        return near is [var only] && PairEdits.Write(lines, only, 0, pair);
    }

    // What is to be replaced is what the message quotes of the line, from the column on.
    private static bool WriteInsteadOfValue(Match match, Finding finding, CorpusFiles files) => Edit(finding, files, (lines, i) =>
    {
        var text = match.Groups["text"].Value;
        var from = Math.Max(0, finding.Column - 1);
        var wrong = FixText.Fragments(finding.Message)
            .Select(f => f.Text)
            .Where(t => from < lines[i].Length && lines[i].IndexOf(t, from, StringComparison.Ordinal) >= 0 && t != text)
            .OrderBy(t => lines[i].IndexOf(t, from, StringComparison.Ordinal))
            .ThenBy(t => t.Length)
            .FirstOrDefault();
        if (wrong is null)
        {
            return false;
        }

        // The anchor alone when the text is an anchor.
        wrong = text[0] == '#' && wrong.Contains('#', StringComparison.Ordinal) ? wrong[wrong.IndexOf('#', StringComparison.Ordinal)..] : wrong;
        var at = lines[i].IndexOf(wrong, from, StringComparison.Ordinal);
        lines[i] = lines[i][..at] + text + lines[i][(at + wrong.Length)..];
        return true;
    });

    private static bool InsertBefore(Match match, Finding finding, CorpusFiles files) => Edit(finding, files, (lines, _) =>
    {
        var found = lines.FindLastIndex(l => l.StartsWith(match.Groups["next"].Value + " ", StringComparison.Ordinal));
        if (found < 0)
        {
            return false;
        }

        lines.Insert(found, match.Groups["text"].Value);
        return true;
    });

    private static bool ReplacePair(Match match, Finding finding, CorpusFiles files) => Edit(finding, files, (lines, i) =>
    {
        var old = Regex.Match(lines[i], $@"^[\s-]*(?<key>{match.Groups["key"].Value}:.*)").Groups["key"];
        lines[i] = old.Success ? lines[i][..old.Index] + match.Groups["pair"].Value : lines[i];
        return old.Success;
    });

    private static bool AddItem(Match match, Finding finding, CorpusFiles files) => Edit(finding, files, (lines, i) =>
    {
        var owner = match.Groups["owner"] is { Success: true } named ? PairEdits.Find(lines, 0, named.Value) : i;
        var list = owner is { } from ? PairEdits.Find(lines, from, match.Groups["list"].Value) : null;
        return list is { } key && PairEdits.AddItem(lines, key, match.Groups["item"].Value);
    });

    private static bool AddListItem(Match match, Finding finding, CorpusFiles files) => Edit(finding, files, (lines, i) =>
    {
        var text = match.Groups["item"].Value;
        if (lines[i].TrimEnd().EndsWith(": []", StringComparison.Ordinal))
        {
            lines[i] = lines[i][..lines[i].LastIndexOf(" []", StringComparison.Ordinal)];
            lines.Insert(i + 1, $"{lines[i][..(finding.Column - 1)]}  - {text}");
            return true;
        }

        return lines[i].TrimEnd().EndsWith(':') && PairEdits.AddItem(lines, i, text);
    });

    private static bool InsertLine(Match match, Finding finding, CorpusFiles files)
    {
        var path = match.Groups["file"] is { Success: true } named ? named.Value : finding.Path;
        if (!files.TryGetValue(path, out var text))
        {
            return false;
        }

        var lines = text.Split('\n').ToList();
        var line = match.Groups["line"].Value;
        var at = LineEdits.PlaceOf(lines, match.Groups["where"].Value, ref line);
        if (at < 0)
        {
            return false;
        }

        lines.Insert(at, line);
        files.SetLines(path, lines);
        return true;
    }

    private static bool Rename(Match match, Finding finding, CorpusFiles files)
    {
        var slash = finding.Path.LastIndexOf('/') + 1;
        var target = finding.Path[..slash] + match.Groups["name"].Value;
        if (!files.Move(finding.Path, target))
        {
            return false;
        }

        if (match.Groups["links"].Success)
        {
            LineEdits.CorrectLinks(files, finding.Path[slash..], match.Groups["name"].Value);
        }

        if (match.Groups["title"] is { Success: true } title)
        {
            files[target] = title.Value + files[target][files[target].IndexOf('\n', StringComparison.Ordinal)..];
        }

        return true;
    }

    private static bool RemovePair(Match match, Finding finding, CorpusFiles files) =>
        Edit(finding, files, (lines, i) => PairEdits.Remove(lines, i, finding.Column, match.Groups["key"].Value));

    // A pair more needs a comma, and nobody says where.
    private static bool IsJson(Finding finding) => finding.Path.EndsWith(".json", StringComparison.Ordinal);

    private static bool Edit(Finding finding, CorpusFiles files, Func<List<string>, int, bool> edit)
    {
        if (files.LineOf(finding) is not var (lines, index) || !edit(lines, index))
        {
            return false;
        }

        files.SetLines(finding.Path, lines);
        return true;
    }
}
