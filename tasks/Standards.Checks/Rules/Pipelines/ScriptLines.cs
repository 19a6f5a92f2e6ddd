using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>The lines of scripts as they stand in the file, without comments.</summary>
internal static class ScriptLines
{
    /// <summary>The lines of all scripts of a job.</summary>
    public static IEnumerable<ScriptLine> Of(PipelineFile file, PipelineJob job) => job.Steps.SelectMany(s => Of(file, s.Script));

    /// <summary>The lines of one script.</summary>
    public static IEnumerable<ScriptLine> Of(PipelineFile file, YamlScalar? script)
    {
        if (script is null)
        {
            yield break;
        }

        var slice = file.Slice(script).ToString();
        var at = 0;
        // Anchors and tags, and then the sign of a block and what stands behind it.
        while (at < slice.Length && slice[at] is '&' or '!')
        {
            at = slice.AsSpan(at).IndexOfAny(' ', '\n') is var space and >= 0 ? at + space : slice.Length;
            at += slice.AsSpan(at).IndexOfAnyExcept(' ') is var value and > 0 ? value : 0;
        }

        if (at < slice.Length && slice[at] is '|' or '>')
        {
            at = slice.IndexOf('\n', at) is var end and >= 0 ? end + 1 : slice.Length;
        }
        else if (at < slice.Length && slice[at] is '"' or '\'')
        {
            at++;
        }

        foreach (var line in Of(slice, at, script.Start))
        {
            yield return line;
        }
    }

    /// <summary>The lines of a file that is a script.</summary>
    public static IEnumerable<ScriptLine> Of(string text) => Of(text, 0, 0);

    private static IEnumerable<ScriptLine> Of(string slice, int at, int start)
    {
        while (at < slice.Length)
        {
            var end = slice.IndexOf('\n', at);
            end = end < 0 ? slice.Length : end;
            var line = slice.AsSpan(at, end - at);
            var indentation = line.Length - line.TrimStart().Length;
            line = line.Trim();
            if (!line.IsEmpty && line[0] != '#')
            {
                yield return new ScriptLine(line.ToString(), start + at + indentation);
            }

            at = end + 1;
        }
    }
}
