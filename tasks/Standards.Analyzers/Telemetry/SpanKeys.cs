using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>The keys of tags that are given as a collection: a dictionary, an <c>ActivityTagsCollection</c>, pairs.</summary>
internal static class SpanKeys
{
    /// <summary>The keys that stand in a collection where it is made.</summary>
    public static List<IOperation> In(IOperation tags) => [.. tags.DescendantsAndSelf().Select(KeyOf).OfType<IOperation>()];

    private static IOperation? KeyOf(IOperation part) => part switch
    {
        IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add => add.Arguments[0].Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } indexer } => indexer.Arguments[0].Value,
        _ => MetricTag.IsPair(part) ? Key(part) : null,
    };

    private static IOperation? Key(IOperation pair) => pair switch
    {
        IObjectCreationOperation creation => creation.Arguments[0].Value,
        IInvocationOperation call => call.Arguments[0].Value,
        _ => null,
    };
}
