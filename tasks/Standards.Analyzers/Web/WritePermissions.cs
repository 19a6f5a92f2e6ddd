using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The endpoints of a compilation that write, and what they ask of a caller. Filled by many threads, and asked when all is known.</summary>
internal sealed class WritePermissions
{
    private static readonly string[] Verbs = ["HttpPostAttribute", "HttpPutAttribute", "HttpPatchAttribute", "HttpDeleteAttribute"];

    private static readonly string[] OtherVerbs = ["HttpPutAttribute", "HttpPatchAttribute", "HttpDeleteAttribute"];

    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "get", "list", "find", "search", "query", "lookup", "read", "check", "preview",
    };

    private readonly EndpointCallers _callers = new();
    private readonly ConcurrentBag<(IInvocationOperation Call, ISymbol Member)> _maps = [];
    private readonly ConcurrentDictionary<ISymbol, bool> _asking = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _callerReaders = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<ISymbol>> _handedTo = new(SymbolEqualityComparer.Default);
    private volatile bool _hasOwnDefault;

    /// <summary>Whether <c>RequireAuthorization()</c> asks for what the project says.</summary>
    public bool HasOwnDefault => _hasOwnDefault;

    /// <summary>The calls that map endpoints which write, and which every signed-in caller may call.</summary>
    public IEnumerable<IInvocationOperation> Open => _maps.Where(map => IsOpen(map.Call) && !AsksItself(map.Member)).Select(map => map.Call);

    /// <summary>Whether a controller's action writes, and its attributes ask for nothing but a user.</summary>
    public static bool IsOpenWrite(IMethodSymbol action, INamedTypeSymbol controller)
    {
        var attributes = action.GetAttributes().Concat(controller.AttributesWithBases()).ToList();
        return Verbs.Any(verb => Controllers.Answers(action, verb))
            && !IsSearch(action, controller)
            && !IsOfCaller(Controllers.RouteOf(controller, action))
            && WritePolicies.AsksForUserOnly(attributes);
    }

    /// <summary>Takes a place that reads who the caller is: what it then does is the caller's own, or decided there.</summary>
    public void AddCaller(IPropertyReferenceOperation reference, ISymbol member)
    {
        if (reference.Property is { Name: "User", Type.Name: "ClaimsPrincipal" } || IsGivenForCaller(reference))
        {
            _callerReaders[member] = true;
        }
    }

    /// <summary>Whether a method reads who the caller is, itself or in the method of its type that it hands the request to.</summary>
    public bool ReadsCaller(IMethodSymbol action) =>
        action.Parameters.Any(p => p.Type.Name == "ClaimsPrincipal")
        || _callerReaders.ContainsKey(action)
        || (_handedTo.TryGetValue(action, out var others) && others.Any(_callerReaders.ContainsKey));

    /// <summary>Takes a call.</summary>
    public void Add(IInvocationOperation call, ISymbol member)
    {
        if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, member.ContainingType))
        {
            _handedTo.GetOrAdd(member, _ => []).Add(call.TargetMethod);
        }

        if (call.TargetMethod.Name is "SetDefaultPolicy")
        {
            _hasOwnDefault = true;
        }
        else if (call.TargetMethod.Name is "AuthorizeAsync" or "IsInRole" or "HasClaim" && member.ContainingType is { } type)
        {
            _asking[type] = true;
        }
        else if (EndpointCalls.IsMap(call))
        {
            _maps.Add((call, member));
        }

        _callers.Add(call);
    }

    /// <summary>Takes an assignment, if it is one of the default policy.</summary>
    public void Add(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property.Name: "DefaultPolicy" })
        {
            _hasOwnDefault = true;
        }
    }

    /// <summary>Whether the type of a member looks at the permissions of callers.</summary>
    public bool AsksItself(ISymbol member) => member.ContainingType is { } type && _asking.ContainsKey(type);

    // 'sessions.GetSessionId(HttpContext)'.
    private static bool IsGivenForCaller(IPropertyReferenceOperation reference) =>
        reference.Property is { Name: "HttpContext", Type.Name: "HttpContext" }
        && reference.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } }
        && NameWords.Of(name).Any(word => word is "user" or "session" or "caller" or "claims");

    // A search whose terms do not fit into a query reads with POST.
    private static bool IsSearch(IMethodSymbol action, INamedTypeSymbol controller) =>
        !OtherVerbs.Any(verb => Controllers.Answers(action, verb))
        && ((NameWords.First(action.Name) is { } first && Reading.Contains(first))
            || NameWords.Of(Controllers.RouteOf(controller, action)).LastOrDefault() is "search" or "query");

    private bool IsOpen(IInvocationOperation map)
    {
        var chain = EndpointChain.Of(map);
        var handler = EndpointCalls.Handler(map);
        return NeedsPermission(map, chain)
            && (handler is null || !(AsksItself(handler) || ReadsCaller(handler)))
            && LetsEveryUserIn(chain, handler?.GetAttributes().ToList() ?? []);
    }

    // Groups that are not seen ask for what is needed.
    private bool LetsEveryUserIn(EndpointChain chain, List<AttributeData> attributes) =>
        !AnyCall(chain, WritePolicies.IsMore)
        && (AnyCall(chain, WritePolicies.IsUserOnly) ? !attributes.Any(WritePolicies.AsksForMore) : WritePolicies.AsksForUserOnly(attributes));

    // What no caller of the project gives to a method is the application.
    private bool AnyCall(EndpointChain chain, Func<IInvocationOperation, bool> isOfKind) =>
        chain.Origin is IParameterReferenceOperation { Parameter: { Type.Name: "IEndpointRouteBuilder" } parameter } && _callers.Of(parameter).Count == 0
            ? chain.Calls.Any(isOfKind)
            : _callers.AnyCall(chain, isOfKind);

    private static bool NeedsPermission(IInvocationOperation map, EndpointChain chain) =>
        (chain.Route is not { } route || !IsOfCaller(route))
        && (IsWrite(map) || chain.Patterns.Any(IsOfAdmin));

    // What callers do to what is their own.
    private static bool IsOfCaller(string route) =>
        AnonymousRoutes.IsUsual(route)
        || NameWords.Of(route).Any(word => word is "me" or "my" or "profile" or "account" or "consent" or "grants" or "device" or "manage" or "session");

    private static bool IsWrite(IInvocationOperation map) => EndpointCalls.Verb(map) is "POST" or "PUT" or "PATCH" or "DELETE";

    // What administrators see is not for every user either.
    private static bool IsOfAdmin(string? pattern) => pattern is not null && NameWords.Of(pattern).Any(word => word is "admin" or "administration");
}
