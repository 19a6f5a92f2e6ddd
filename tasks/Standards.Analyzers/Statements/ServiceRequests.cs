using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>Calls that ask a provider for a service.</summary>
internal static class ServiceRequests
{
    // They are there to make others, or are made by what gives them no services.
    private static readonly string[] Makers =
    [
        "Factory", "Provider", "Resolver", "Activator", "Dispatcher", "Mediator", "Registry", "Pool", "Extensions", "Attribute", "Filter", "Middleware",
        "Bus", "Publisher", "Sender", "Converter", "Host", "Runner", "Scope", "Builder",
    ];

    /// <summary>The service that a call asks an <c>IServiceProvider</c> for, as far as the code says it; null for other calls.</summary>
    public static ITypeSymbol? ServiceOf(IInvocationOperation call) =>
        call.TargetMethod.Name switch
        {
            "GetService" or "GetRequiredService" or "GetServices" or "GetKeyedService" or "GetRequiredKeyedService" or "GetKeyedServices"
                or "CreateInstance" or "GetServiceOrCreateInstance" => NamedService(call),
            _ => null,
        };

    /// <summary>Whether a call stands where a service has to be asked for.</summary>
    public static bool IsInPlace(IInvocationOperation call, ISymbol member) =>
        CompositionRoot.Contains(call, member)
        || CompositionRoot.IsRegistered(call)
        || IsGivenProvider(call, member)
        || (ProviderOf(call) is { } provider && (IsOtherProvider(provider, call) || IsMadeHere(provider)))
        || IsMaker(member.ContainingType);

    private static ITypeSymbol? NamedService(IInvocationOperation call)
    {
        if (!IsOfFramework(call.TargetMethod.ContainingType) || IsChosenAtRunTime(call) || IsGivenValues(call))
        {
            return null;
        }

        var service = call.TargetMethod.TypeArguments.FirstOrDefault()
            ?? call.Arguments.Select(a => a.Value.Unwrapped()).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;
        return service is INamedTypeSymbol { TypeKind: not TypeKind.Error } named && !named.TypeArguments.Any(t => t is ITypeParameterSymbol) ? service : null;
    }

    // 'GetKeyedService<IQuery>(name)': no constructor can take what a name in a message chooses.
    private static bool IsChosenAtRunTime(IInvocationOperation call) =>
        call.TargetMethod.Name.IndexOf("Keyed", StringComparison.Ordinal) >= 0
        && call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "serviceKey") is { Value: var key }
        && !key.Unwrapped().ConstantValue.HasValue;

    // 'CreateInstance<Client>(provider, id)': what it is made of is known at run time only.
    private static bool IsGivenValues(IInvocationOperation call) =>
        call.TargetMethod.Name == "CreateInstance"
        && call.Arguments.LastOrDefault() is { Parameter.IsParams: true, Value: var values }
        && values.Unwrapped() is not IArrayCreationOperation { Initializer.ElementValues.IsEmpty: true };

    private static bool IsOfFramework(INamedTypeSymbol type) => type.Name switch
    {
        "IServiceProvider" => true,
        "ServiceProviderServiceExtensions" or "ServiceProviderKeyedServiceExtensions" or "ActivatorUtilities" or "IKeyedServiceProvider" or "ServiceProvider" =>
            type.ContainingNamespace.Name == "DependencyInjection",
        _ => false,
    };

    private static IOperation? ProviderOf(IInvocationOperation call) => (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Unwrapped();

    // 'await using var services = CreateServices(connection);': the function puts a container together, and nothing could give it what is in there.
    private static bool IsMadeHere(IOperation provider) =>
        provider is ILocalReferenceOperation { Type.Name: "ServiceProvider" or "IServiceProvider" } local
        && local.DeclaredValue()?.Unwrapped() is IInvocationOperation { TargetMethod.Name: var name }
        && (name.StartsWith("Create", StringComparison.Ordinal) || name.StartsWith("Build", StringComparison.Ordinal));

    // A lambda of a registration, and a method that a registration names. What a constructor is given is the dependency that hides the others.
    private static bool IsGivenProvider(IInvocationOperation call, ISymbol member) =>
        (member is IMethodSymbol { MethodKind: not MethodKind.Constructor, Parameters: var parameters } && parameters.Any(IsProvider))
        || (!CompositionRoot.IsOfHandler(call) && CompositionRoot.AnyFunction(call, function => function.Parameters.Any(IsProvider)));

    private static bool IsProvider(IParameterSymbol parameter) =>
        parameter.Type.Name is "IServiceProvider" or "IServiceScope" or "AsyncServiceScope" or "IServiceScopeFactory"
        || parameter.Type.AllInterfaces.Any(i => i.Name == "IServiceProvider");

    // That of a scope, of the application, and of a request outside of controllers and handlers, which take parameters.
    private static bool IsOtherProvider(IOperation provider, IInvocationOperation call) => provider switch
    {
        IPropertyReferenceOperation { Property: var property } when IsOfScopeOrApplication(property) => true,
        IPropertyReferenceOperation { Property.Name: "RequestServices", Instance: { } request } => IsOfOtherRequest(request, call),
        ILocalReferenceOperation local when local.OnlyValue() is { } only => IsOtherProvider(only.Unwrapped(), call),
        IInvocationOperation { TargetMethod.Name: "BuildServiceProvider" } => true,
        _ => IsOwnProvider(provider.Type) || IsOfContext(provider),
    };

    private static bool IsOfScopeOrApplication(IPropertySymbol property) => property switch
    {
        { Name: "ServiceProvider", ContainingType.Name: "IServiceScope" or "AsyncServiceScope" } => true,
        { Name: "Services", ContainingType.Name: "IHost" or "WebApplication" or "IWebHost" } => true,
        _ => false,
    };

    // 'ExecuteAsync(JobContext context) => context.Services…': what runs is made of data, and is given the services of each run.
    private static bool IsOfContext(IOperation provider) => provider switch
    {
        IPropertyReferenceOperation { Instance: { } context } => IsGiven(context),
        IInvocationOperation { Type.Name: "IServiceProvider" } call => ProviderOf(call) is { } context && IsGiven(context),
        _ => false,
    };

    private static bool IsGiven(IOperation context) =>
        context.Unwrapped() is IParameterReferenceOperation { Parameter: { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.Constructor } } };

    private static bool IsOfOtherRequest(IOperation request, IInvocationOperation call) => !IsOfController(request) && !CompositionRoot.IsOfHandler(call);

    private static bool IsOwnProvider(ITypeSymbol? type) =>
        type is { Name: not ("IServiceProvider" or "ServiceProvider" or "IKeyedServiceProvider") }
        && type.AllInterfaces.Any(i => i.Name == "IServiceProvider");

    private static bool IsOfController(IOperation request) =>
        request.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "HttpContext", ContainingType: var type } }
        && type.SelfAndBases().Any(t => t.Name is "ControllerBase" or "PageModel");

    /// <summary>Whether a type is there to make others, or is made by what gives it no services.</summary>
    public static bool IsMaker(ITypeSymbol? type) =>
        type is not null
        && (Makers.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)) || type.SelfAndBases().Any(t => t.Name is "Attribute" or "Application"));
}
