using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The types of a compilation that callers fill: parameters of handlers and actions. Filled by many threads, and asked when all is known.</summary>
internal sealed class RequestTypes
{
    private static readonly HashSet<string> Creators = new(StringComparer.Ordinal) { "create", "add", "new", "insert", "register", "post", "place", "submit" };

    // A POST that does something else than to create: the id is that of what is there already.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "update", "edit", "modify", "change", "delete", "remove", "cancel", "move", "copy", "search", "query", "find", "filter", "sync", "import", "export",
        "webhook", "webhooks", "logout", "logoff", "consent", "grant", "device", "event", "events", "callback", "login", "token", "confirm", "verify",
        "assign", "link", "join", "set", "send", "upload", "upsert", "save", "patch", "put", "receive", "notify", "batch", "bulk", "check", "validate",
        "calculate", "replay", "restore", "reset", "ack", "message", "settings", "preferences", "configuration", "configure", "options", "profile",
    };

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _bound = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _creating = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<IParameterSymbol> _numbers = [];

    private readonly ConcurrentDictionary<ISymbol, bool> _set = new(SymbolEqualityComparer.Default);

    /// <summary>Those of requests that create a resource.</summary>
    public IEnumerable<ITypeSymbol> Creating => _creating.Keys;

    /// <summary>Parameters that say how much a call does, without a limit.</summary>
    public IEnumerable<IParameterSymbol> Numbers => _numbers;

    /// <summary>Takes what the code sets itself of a parameter: 'order.Id = NewId();', 'order with { Id = NewId() }'.</summary>
    public void AddSet(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property: var property, Instance: { } instance }
            && (instance.Unwrapped() is IParameterReferenceOperation
                || assignment.Parent?.Parent is IWithOperation { Operand: IParameterReferenceOperation }))
        {
            _set[property.OriginalDefinition] = true;
        }
    }

    /// <summary>Whether the code sets a property of a request itself, whatever a caller chose.</summary>
    public bool IsSet(IPropertySymbol property) => _set.ContainsKey(property.OriginalDefinition);

    /// <summary>Takes a call, if it maps an endpoint.</summary>
    public void Add(IInvocationOperation call)
    {
        if (call.TargetMethod is { Name: "ReadFromJsonAsync", TypeArguments.Length: 1, ContainingType.Name: "HttpRequestJsonExtensions" } reading)
        {
            AddBody(reading.TypeArguments[0]);
        }
        else if (EndpointCalls.IsMap(call) && EndpointCalls.Handler(call) is { } handler)
        {
            var route = EndpointCalls.Pattern(call) ?? "";
            var isCreate = EndpointCalls.Verb(call) == "POST" && Creates(route, handler.Name);
            foreach (var parameter in handler.Parameters)
            {
                Add(parameter, call.TargetMethod.Name is not ("MapGet" or "MapDelete"), isCreate);
                AddNumber(parameter, route);
            }
        }
    }

    /// <summary>Takes a controller.</summary>
    public void Add(INamedTypeSymbol controller)
    {
        foreach (var action in Controllers.Actions(controller))
        {
            var route = string.Concat(Controllers.Templates(action));
            var isCreate = !HasForms(controller) && Controllers.Answers(action, "HttpPostAttribute") && Creates(route, action.Name);
            foreach (var parameter in action.Parameters)
            {
                Add(parameter, true, isCreate);
                AddNumber(parameter, route);
            }
        }
    }

    /// <summary>The types, and those of which they are made. Of one that is validated the parts are looked at with it.</summary>
    public IEnumerable<ITypeSymbol> WithParts(Func<ITypeSymbol, bool> isValidated)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ITypeSymbol>(_bound.Keys);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (!isValidated(type) && seen.Add(type))
            {
                yield return type;
                foreach (var part in RequestMembers.Of(type).Select(p => Element(p.Type)).Where(RequestMembers.IsData))
                {
                    open.Push(part);
                }
            }
        }
    }

    // A form comes back with what the page has put into it, and one model serves to create and to edit.
    private static bool HasForms(INamedTypeSymbol controller) =>
        !Controllers.IsApi(controller) && controller.SelfAndBases().Any(t => t.Name == "Controller" && t is INamedTypeSymbol type && type.IsOfAspNet());

    // Below a resource something is created where the route ends in a plural: '/boards/{id}/comments', and not '/orders/{id}/cancel'.
    private static bool Creates(string route, string name) =>
        (route.IndexOf('{') < 0 || (route.EndsWith("s", StringComparison.Ordinal) && !route.EndsWith("ss", StringComparison.Ordinal)))
        && !NameWords.Of(route + " " + name).Any(Others.Contains);

    private static ITypeSymbol Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } generic when IsCollection(generic) && !RequestMembers.IsData(generic) => generic.TypeArguments[0],
        _ => type,
    };

    // 'IOptions<T>' and its kind are no part of a request.
    private static bool IsCollection(ITypeSymbol type) => type.AllInterfaces.Append(type).Any(i => i.Name == "IEnumerable");

    // '{size:range(1,100)}' is a limit too.
    private void AddNumber(IParameterSymbol parameter, string route)
    {
        if (InputLimit.IsMissingOn(parameter) && route.IndexOf("{" + parameter.Name + ":", StringComparison.OrdinalIgnoreCase) < 0)
        {
            _numbers.Add(parameter);
        }
    }

    private void AddBody(ITypeSymbol type)
    {
        if (RequestMembers.IsData(type))
        {
            _bound[type] = true;
        }
    }

    private void Add(IParameterSymbol parameter, bool hasBody, bool isCreate)
    {
        var type = Element(parameter.Type);
        if (IsBound(parameter, hasBody) && RequestMembers.IsData(type))
        {
            _bound[type] = true;
            if (isCreate && IsCreation(type, parameter))
            {
                _creating[type] = true;
            }
        }
    }

    // Without a body, a complex type comes from the services of the process.
    private static bool IsBound(IParameterSymbol parameter, bool hasBody)
    {
        var source = parameter.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name is { } name
            && (name.StartsWith("From", StringComparison.Ordinal) || name == "AsParametersAttribute"));
        return source?.AttributeClass?.Name switch
        {
            null => hasBody,
            "FromServicesAttribute" or "FromKeyedServicesAttribute" => false,
            _ => true,
        };
    }

    private static bool IsCreation(ITypeSymbol type, IParameterSymbol parameter) =>
        NameWords.Of(type.Name) is var words
        && (words.Any(Creators.Contains) || !words.Any(Others.Contains))
        && !parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "FromQueryAttribute" or "FromRouteAttribute" or "FromHeaderAttribute");
}
