using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>STD9100 for what BuildKit refuses although every line is an instruction: stages that copy from themselves, and names that are not valid.</summary>
internal static class StageProblems
{
    public static void Check(Dockerfile file, FindingSink sink)
    {
        for (var index = 0; index < file.Stages.Count; index++)
        {
            var stage = file.Stages[index];
            CheckName(stage, sink);
            foreach (var instruction in stage.Instructions)
            {
                CheckSource(file, index, instruction, sink);
                if (InstructionProblems.Find(instruction) is { } problem)
                {
                    sink.Add(RuleCatalog.DockerfileBuildable, problem.Offset, problem.Message, problem.Fix);
                }
            }
        }
    }

    private static void CheckName(DockerStage stage, FindingSink sink)
    {
        var name = stage.Name;
        if (name.Length > 0 && !IsName(name) && !name.AsSpan().ContainsAny('$', '{'))
        {
            sink.Add(
                RuleCatalog.DockerfileBuildable,
                stage.From.Words[2].Offset,
                $"{ValueText.Quote(name)} is not a valid name of a stage",
                "Begin the name with a letter, and use letters, digits, '-', '_' and '.' only");
        }
    }

    private static bool IsName(string name) => char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static void CheckSource(Dockerfile file, int index, DockerInstruction instruction, FindingSink sink)
    {
        foreach (var from in Sources(instruction))
        {
            var isNumber = int.TryParse(from, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number);
            var source = isNumber ? number : Stage(file, from);
            if (source == index)
            {
                sink.Add(
                    RuleCatalog.DockerfileBuildable,
                    instruction.Offset,
                    $"{instruction.Keyword} takes files from {ValueText.Quote(from)}, which is its own stage",
                    "Name an earlier stage, or copy the files with 'RUN cp'");
            }
            else if (isNumber && number >= file.Stages.Count)
            {
                sink.Add(
                    RuleCatalog.DockerfileBuildable,
                    instruction.Offset,
                    $"{instruction.Keyword} takes files from stage {number}, and the last stage is {file.Stages.Count - 1}",
                    "Count stages from 0, or give the stage a name with 'AS'");
            }
        }
    }

    // The last stage of a name holds for what comes behind all of them.
    private static int Stage(Dockerfile file, string name)
    {
        for (var at = file.Stages.Count - 1; at >= 0; at--)
        {
            if (file.Stages[at].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Sources(DockerInstruction instruction)
    {
        if (instruction.IsTrigger || instruction.Flags.Count == 0)
        {
            yield break;
        }

        if (instruction.Keyword == "COPY" && instruction.Flag("from") is { Length: > 0 } from)
        {
            yield return from;
        }

        foreach (var mount in instruction.Flags.Where(f => instruction.Keyword == "RUN" && f.Value.StartsWith("--mount=", StringComparison.Ordinal)))
        {
            foreach (var part in mount.Value["--mount=".Length..].Split(',').Where(p => p.StartsWith("from=", StringComparison.Ordinal) && p.Length > 5))
            {
                yield return part[5..];
            }
        }
    }
}
