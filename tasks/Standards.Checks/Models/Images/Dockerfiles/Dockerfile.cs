using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>A Dockerfile as stages.</summary>
/// <param name="Arguments">Build arguments in front of the first <c>FROM</c>.</param>
/// <param name="Stages">In the order of the file; the last one is what <c>docker build</c> makes.</param>
/// <param name="Problem">Why no image can be built; null when one can.</param>
/// <param name="IsForeign">Whether nothing can be said of it.</param>
internal sealed record Dockerfile(IReadOnlyList<DockerInstruction> Arguments, IReadOnlyList<DockerStage> Stages, DockerProblem? Problem, bool IsForeign)
{
    // Nobody writes as many; each takes over the variables of the one below it.
    private const int MaxStages = 300;

    public static Dockerfile Read(string text)
    {
        var script = DockerReader.Read(text);
        var stages = new List<DockerStage>();
        var arguments = new List<DockerInstruction>();
        var globals = new Dictionary<string, string?>(StringComparer.Ordinal);
        var problem = script.Problem;
        foreach (var instruction in script.Instructions)
        {
            if (stages.Count > MaxStages)
            {
                break;
            }

            if (instruction is { Keyword: "FROM", IsTrigger: false })
            {
                if (ProblemOf(instruction) is { } wrong)
                {
                    problem = wrong;
                    break;
                }

                stages.Add(Begin(instruction, stages, globals));
            }
            else if (stages.Count > 0)
            {
                stages[^1].Instructions.Add(instruction);
                Learn(stages[^1], instruction, globals);
            }
            else if (instruction.Keyword == "ARG")
            {
                arguments.Add(instruction);
                foreach (var (name, value, _) in instruction.Assignments)
                {
                    globals[name] = value is null ? null : DockerVariables.Replace(value, globals.GetValueOrDefault);
                }
            }
            else
            {
                problem = new DockerProblem(
                    instruction.Offset,
                    $"{instruction.Keyword} stands in front of the first FROM",
                    "Write 'FROM' with the base image above it; only ARG may stand there");
                break;
            }
        }

        problem ??= stages.Count == 0 ? new DockerProblem(0, "the Dockerfile has no FROM", "Write 'FROM' with the base image as its first instruction") : null;
        return new Dockerfile(
            arguments,
            stages,
            problem,
            script.IsForeign || stages.Count > MaxStages || stages.Exists(s => s.Image.Value.Contains("{{", StringComparison.Ordinal)));
    }

    private static DockerProblem? ProblemOf(DockerInstruction from) =>
        from.Words.Count is 1
            || (from.Words.Count is 3 && from.Words[1].Value.Equals("AS", StringComparison.OrdinalIgnoreCase))
            || from.Text.Contains("{{", StringComparison.Ordinal)
            ? null
            : new DockerProblem(
                from.Offset,
                $"{ValueText.Quote($"FROM {from.Text}")} is no image, or an image and 'AS' with a name",
                "Write 'FROM image' or 'FROM image AS name'");

    private static DockerStage Begin(DockerInstruction from, List<DockerStage> stages, Dictionary<string, string?> globals)
    {
        var word = from.Words.Count > 0 ? from.Words[0] : new DockerWord("", "", from.Offset);
        var image = DockerVariables.Replace(word.Value, globals.GetValueOrDefault);
        var parent = stages.FindLast(s => s.Name.Length > 0 && s.Name.Equals(image, StringComparison.OrdinalIgnoreCase));
        var stage = new DockerStage(
            from,
            from.Words.Count == 3 ? from.Words[2].Value : "",
            word with { Value = image },
            parent,
            parent is null ? ImageReference.TryParse(image) : null);
        foreach (var (name, value) in parent?.Variables ?? [])
        {
            stage.Variables[name] = value;
        }

        if (parent is null && stage.Reference is { } reference && BaseImages.IsDotnet(reference))
        {
            stage.Variables["APP_UID"] = BaseImages.DotnetUser;
        }

        return stage;
    }

    private static void Learn(DockerStage stage, DockerInstruction instruction, Dictionary<string, string?> globals)
    {
        foreach (var (name, value, _) in instruction is { Keyword: "ARG" or "ENV", IsTrigger: false } ? instruction.Assignments : [])
        {
            stage.Variables[name] = value is not null ? DockerVariables.Replace(value, stage.Variables.GetValueOrDefault)
                : instruction.Keyword == "ARG" ? globals.GetValueOrDefault(name)
                : null;
        }
    }
}
