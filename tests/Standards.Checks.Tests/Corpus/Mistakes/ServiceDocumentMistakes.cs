namespace Standards.Checks.Tests.Corpus;

/// <summary>Of runbooks, postmortems, threat models, design documents and other documents of a service.</summary>
internal static class ServiceDocumentMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
    ];
}
