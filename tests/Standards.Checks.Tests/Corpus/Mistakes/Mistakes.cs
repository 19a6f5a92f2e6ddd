namespace Standards.Checks.Tests.Corpus;

/// <summary>What goes wrong in the life of a service, one at a time, in the good one of the corpus.</summary>
internal static class Mistakes
{
    /// <summary>The mistakes of each concern, by the name of the class that lists them.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<Mistake> Mistakes)> Concerns { get; } =
    [
        (nameof(LayoutMistakes), LayoutMistakes.All),
        (nameof(OwnershipMistakes), OwnershipMistakes.All),
        (nameof(DocumentMistakes), DocumentMistakes.All),
        (nameof(ServiceDocumentMistakes), ServiceDocumentMistakes.All),
        (nameof(OperationsMistakes), OperationsMistakes.All),
        (nameof(ReadinessMistakes), ReadinessMistakes.All),
        (nameof(StewardshipMistakes), StewardshipMistakes.All),
        (nameof(DataMistakes), DataMistakes.All),
        (nameof(KubernetesMistakes), KubernetesMistakes.All),
        (nameof(PipelineMistakes), PipelineMistakes.All),
        (nameof(UpdateMistakes), UpdateMistakes.All),
        (nameof(SetupMistakes), SetupMistakes.All),
        (nameof(ContainerMistakes), ContainerMistakes.All),
        (nameof(TerraformMistakes), TerraformMistakes.All),
        (nameof(ProtoMistakes), ProtoMistakes.All),
        (nameof(ContractChangeMistakes), ContractChangeMistakes.All),
        (nameof(EventMistakes), EventMistakes.All),
        (nameof(OpenApiMistakes), OpenApiMistakes.All),
    ];

    /// <summary>All of them, concern after concern.</summary>
    public static IReadOnlyList<Mistake> All { get; } = [.. Concerns.SelectMany(concern => concern.Mistakes)];
}
