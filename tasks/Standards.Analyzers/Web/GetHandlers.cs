using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>What answers a GET: handlers of <c>MapGet</c>, actions with <c>[HttpGet]</c> and <c>OnGet</c> of pages.</summary>
internal static class GetHandlers
{
    private static readonly string[] Others = ["HttpPostAttribute", "HttpPutAttribute", "HttpPatchAttribute", "HttpDeleteAttribute"];

    /// <summary>Whether a call maps a GET.</summary>
    public static bool IsMap(IInvocationOperation call) =>
        call.TargetMethod.Name is "MapGet" or "MapMethods" && EndpointCalls.IsMap(call) && EndpointCalls.Verb(call) == "GET";

    /// <summary>Whether an operation stands in a handler: a lambda that is mapped, also one inside of it, an action or a method of a page.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="member">The member whose body it is in.</param>
    public static bool Contains(IOperation operation, ISymbol member) => (IsInLambda(operation) || Answers(member)) && !AsksForMethod(operation);

    /// <summary>Whether the route or the name of the handler around an operation says a word.</summary>
    public static bool Says(IOperation operation, ISymbol member, string word) =>
        (MapAround(operation) is { } map ? [EndpointCalls.Pattern(map) ?? ""] : Controllers.Templates(member).Append(member.Name))
            .SelectMany(NameWords.Of)
            .Contains(word);

    // 'MapGet("/", () => …)'.
    private static IInvocationOperation? MapAround(IOperation operation) => operation.Ancestors()
        .OfType<IAnonymousFunctionOperation>()
        .Select(lambda => lambda.Consumer() is IArgumentOperation { Parent: IInvocationOperation map } && IsMap(map) ? map : null)
        .FirstOrDefault(map => map is not null);

    private static bool IsInLambda(IOperation operation) => MapAround(operation) is not null;

    private static bool Answers(ISymbol member) => member is IMethodSymbol method
        && ((IsGet(method) && !Others.Any(other => Controllers.Answers(method, other)) && !IsOfSignIn(method))
            || (method.Name.StartsWith("OnGet", StringComparison.Ordinal) && IsPage(method.ContainingType)));

    private static bool IsGet(IMethodSymbol action) =>
        Controllers.Answers(action, "HttpGetAttribute") || action.GetAttributes().Any(a => a.AttributeClass?.Name == "AcceptVerbsAttribute" && Lists(a));

    // '[AcceptVerbs("GET")]'; a route of GET and POST together asks which one it is.
    private static bool Lists(AttributeData verbs) => verbs.ConstructorArguments
        .SelectMany(a => a.Kind == TypedConstantKind.Array ? a.Values : [a])
        .Select(a => (a.Value as string)?.ToUpperInvariant())
        .ToList() is var names && names.Contains("GET") && names.TrueForAll(name => name is "GET" or "HEAD");

    // A provider of identities sends its users back by a GET with a code, and the handler signs them in.
    private static bool IsOfSignIn(IMethodSymbol action) =>
        (action.Parameters.Any(p => p.Name == "code") && action.Parameters.Any(p => p.Name == "state"))
        || Controllers.Templates(action).Append(action.Name).SelectMany(NameWords.Of).Any(word => word is "callback" or "signin");

    // 'if (HttpMethods.IsPost(request.Method))', 'if (Request.Method == "POST")'.
    private static bool AsksForMethod(IOperation operation) => operation.Ancestors().OfType<IConditionalOperation>().Any(choice =>
        choice.Condition.DescendantsAndSelf().Any(o => o is IPropertyReferenceOperation { Property: { Name: "Method", ContainingType.Name: "HttpRequest" } }));

    private static bool IsPage(ITypeSymbol type) => type.SelfAndBases().Any(t => t.Name == "PageModel" && t.IsOfAspNet());
}
