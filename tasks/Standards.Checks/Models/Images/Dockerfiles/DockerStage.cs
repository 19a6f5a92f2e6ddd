namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>A stage: a <c>FROM</c> and what follows it.</summary>
/// <param name="From">Its first instruction.</param>
/// <param name="Name">The name behind <c>AS</c>; empty when it has none.</param>
/// <param name="Image">What it is built on, with defaults of build arguments filled in.</param>
/// <param name="Parent">The stage of this name, when it is built on one.</param>
/// <param name="Reference">The image, when it is built on one of which no part is unknown.</param>
internal sealed record DockerStage(DockerInstruction From, string Name, DockerWord Image, DockerStage? Parent, ImageReference? Reference)
{
    /// <summary>Its instructions without <c>FROM</c>.</summary>
    public List<DockerInstruction> Instructions { get; } = [];

    /// <summary>Variables that are known here; null for those of which only the name is known.</summary>
    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The stage that is built on an image.</summary>
    public DockerStage Root
    {
        get
        {
            var stage = this;
            while (stage.Parent is { } parent)
            {
                stage = parent;
            }

            return stage;
        }
    }

    /// <summary>Its instructions behind those of the stages that it is built on; no triggers.</summary>
    public IEnumerable<DockerInstruction> Chain
    {
        get
        {
            var stages = new Stack<DockerStage>();
            for (var stage = this; stage is not null; stage = stage.Parent)
            {
                stages.Push(stage);
            }

            return stages.SelectMany(s => s.Instructions).Where(i => !i.IsTrigger);
        }
    }

    /// <summary>The instruction of a keyword that holds, which is the last one.</summary>
    public DockerInstruction? Last(string keyword) => Chain.LastOrDefault(i => i.Keyword == keyword);

    /// <summary>Whom the last <c>USER</c> names, without group and with known variables filled in; null when there is none.</summary>
    public string? User => Last("USER") is { } user ? DockerVariables.Replace(user.Text, Variables.GetValueOrDefault).Trim('"').Split(':')[0].Trim() : null;
}
