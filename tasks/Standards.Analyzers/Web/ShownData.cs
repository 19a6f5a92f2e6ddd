using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Collections whose entries callers see: the data of a view, the errors of a model, the extensions of problem details.</summary>
internal static class ShownData
{
    private static readonly HashSet<string> OfViews = new(StringComparer.Ordinal) { "ViewDataDictionary", "ITempDataDictionary", "TempDataDictionary" };

    /// <summary>
    /// Whether an entry of one is the target of an assignment: <c>ViewData["Error"]</c>, <c>ViewBag.Error</c>, <c>problem.Extensions["text"]</c>.
    /// </summary>
    public static bool Is(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => IsOfView(instance.Type) || IsExtensions(instance),
        IDynamicMemberReferenceOperation { Instance: { } bag } => bag.Unwrapped() is IPropertyReferenceOperation { Property.Name: "ViewBag" },
        _ => false,
    };

    /// <summary>Whether a call adds an entry to one.</summary>
    public static bool IsAdding(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "AddModelError" or "TryAddModelError", ContainingType: { Name: "ModelStateDictionary" } type } => type.IsOfAspNet(),
        { Name: "Add" or "TryAdd" } => EndpointCalls.Receiver(call) is { } receiver && IsExtensions(receiver),
        _ => false,
    };

    private static bool IsOfView(ITypeSymbol? type) => type is not null && OfViews.Contains(type.OriginalDefinition.Name) && type.IsOfAspNet();

    private static bool IsExtensions(IOperation value) =>
        value.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Extensions", ContainingType: { Name: "ProblemDetails" } type } }
        && type.IsOfAspNet();
}
