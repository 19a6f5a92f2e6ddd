namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>One instruction of a Dockerfile.</summary>
/// <param name="Keyword">In capitals.</param>
/// <param name="Offset">Where the keyword begins in the file.</param>
/// <param name="Text">What follows the keyword and its flags, as one line.</param>
/// <param name="Flags">What begins with <c>--</c> in front of the words.</param>
/// <param name="Words">The words; of the exec form, its strings.</param>
/// <param name="IsJson">Whether it is written in the exec form.</param>
/// <param name="Documents">The bodies of its here-documents.</param>
internal sealed record DockerInstruction(
    string Keyword, int Offset, string Text, IReadOnlyList<DockerWord> Flags, IReadOnlyList<DockerWord> Words, bool IsJson, IReadOnlyList<string> Documents)
{
    /// <summary>Whether it stands behind <c>ONBUILD</c> and holds for images that are built on this one.</summary>
    public bool IsTrigger { get; init; }

    /// <summary>The value of a flag; null when it is not there.</summary>
    public string? Flag(string name)
    {
        var start = $"--{name}=";
        return Flags.FirstOrDefault(f => f.Value.StartsWith(start, StringComparison.Ordinal))?.Value[start.Length..];
    }

    /// <summary>The shell commands of a <c>RUN</c> or the like: its line and its here-documents.</summary>
    public string Script => Documents.Count == 0 ? Text : $"{Text}\n{string.Join('\n', Documents)}";

    /// <summary>What an <c>ENV</c>, <c>ARG</c> or <c>LABEL</c> sets; the value is null where none is given.</summary>
    public IEnumerable<(string Name, string? Value, int Offset)> Assignments
    {
        get
        {
            // The old form has one name, and the rest of the line is its value.
            if (Keyword == "ENV" && Words.Count > 1 && !Words[0].Value.Contains('=', StringComparison.Ordinal))
            {
                yield return (Words[0].Value, string.Join(' ', Words.Skip(1).Select(w => w.Value)), Words[0].Offset);
                yield break;
            }

            foreach (var word in Words)
            {
                var sign = word.Value.IndexOf('=', StringComparison.Ordinal);
                yield return sign < 0 ? (word.Value, null, word.Offset) : (word.Value[..sign], word.Value[(sign + 1)..], word.Offset);
            }
        }
    }
}
