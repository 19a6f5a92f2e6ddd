namespace Standards.Checks.Tests.Corpus;

/// <summary>What goes wrong in the life of a service, one at a time, in the good one of the corpus.</summary>
internal static class Mistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        .. LayoutMistakes.All,
        .. OwnershipMistakes.All,
        .. DocumentMistakes.All,
        .. ServiceDocumentMistakes.All,
        .. OperationsMistakes.All,
        .. ReadinessMistakes.All,
        .. StewardshipMistakes.All,
        .. DataMistakes.All,
        .. KubernetesMistakes.All,
        .. PipelineMistakes.All,
        .. UpdateMistakes.All,
        .. ContainerMistakes.All,
        .. TerraformMistakes.All,
    ];
}
