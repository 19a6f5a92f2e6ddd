using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>What a text is used for: the names of what takes it, from the inside, as far as it stays the same value.</summary>
internal sealed class LiteralUse
{
    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal)
    {
        "url", "urls", "uri", "uris", "host", "hosts", "hostname", "address", "addresses", "endpoint", "endpoints", "server", "servers", "authority",
        "origin", "origins", "gateway", "broker", "brokers", "node", "nodes", "proxy", "connection", "configuration", "dsn", "ip", "bootstrap", "upstream",
        "issuer", "service", "base",
    };

    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal)
    {
        "path", "paths", "path1", "file", "filename", "directory", "dir", "folder", "root", "location",
    };

    // What is said to readers, what names a thing, and what is a route.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "help", "link", "doc", "docs", "documentation", "schema", "namespace", "ns", "type", "license", "licence", "homepage", "repository", "example",
        "sample", "placeholder", "template", "pattern", "reference", "prefix", "terms", "contact", "image", "logo", "avatar", "icon", "about", "message",
        "regex", "format", "hint", "description", "title", "route", "claim", "website", "info", "support", "mask", "wiki", "issue", "picture", "photo",
        "thumbnail", "cover", "external",
    };

    private static readonly HashSet<string> OfRoutes = new(StringComparer.Ordinal) { "request", "virtual", "web", "public", "relative", "url", "uri", "json" };

    private static readonly HashSet<string> Hosts = new(StringComparer.Ordinal) { "host", "hosts", "hostname", "server", "servers", "broker", "brokers" };

    private static readonly HashSet<string> ReaderWords = new(StringComparer.Ordinal)
    {
        "example", "sample", "message", "description", "help", "placeholder", "format",
    };

    // What is read there wins over the text.
    private static readonly string[] Defaulting = ["GetValue", "GetEnvironmentVariable"];

    private static readonly string[] DefaultTypes = ["Options", "Settings", "Configuration", "Config"];

    private static readonly string[] ForReaders = ["Exception", "Logger", "LoggerExtensions", "Console"];

    private static readonly string[] SampleTypes = ["Seed", "Sample", "Fake", "Mock", "Stub", "Fixture", "Demo", "OpenApi", "Swagger"];

    private readonly List<string> _names = [];
    private bool _isUri;
    private bool _isFileCall;

    private LiteralUse()
    {
    }

    /// <summary>Whether something else can take the place of the text: a default of options or of a parameter, and what stands behind <c>??</c>.</summary>
    public bool IsReplaceable { get; private set; }

    /// <summary>Follows a text to what takes it.</summary>
    public static LiteralUse Of(IOperation literal, ISymbol member)
    {
        var use = new LiteralUse { IsReplaceable = IsOfKind(member.ContainingType, SampleTypes) };
        var value = literal;
        while (value.Parent is { } parent && use.Take(parent, value, member))
        {
            value = parent;
        }

        return use;
    }

    /// <summary>Whether a text of a kind is what it looks like, where it is used so.</summary>
    public bool IsFor(PlaceKind kind)
    {
        var words = _names.SelectMany(NameWords.Of).ToList();
        return kind switch
        {
            PlaceKind.PrivateAddress => IsAddress(words),
            PlaceKind.PossibleAddress => IsOnly(Addresses, words, Others),
            PlaceKind.HostName => _names.Any(IsOfHost) && IsOnly(Hosts, words, Others),
            PlaceKind.CertainPath => _isFileCall || IsOnly(Paths, words, ReaderWords),
            _ => _isFileCall || (IsOnly(Paths, words, Others) && !words.Any(OfRoutes.Contains)),
        };
    }

    private bool IsAddress(List<string> words) => (_isUri || words.Any(Addresses.Contains)) && !words.Any(ReaderWords.Contains);

    // 'SmtpHost' and 'hostName', not 'ServerSettings', whose dotted name is that of a permission or a setting.
    private static bool IsOfHost(string name) =>
        NameWords.Of(name) is { Count: > 0 } words
        && (Hosts.Contains(words[words.Count - 1]) || (words.Count > 1 && words[words.Count - 1] == "name" && Hosts.Contains(words[words.Count - 2])));

    private static bool IsOnly(HashSet<string> kind, List<string> words, HashSet<string> others) => words.Any(kind.Contains) && !words.Any(others.Contains);

    private static bool IsOfKind(ITypeSymbol? type, string[] words) =>
        type is not null && words.Any(word => type.Name.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static bool EndsAs(ITypeSymbol? type, string[] words) => type is not null && words.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal));

    // False where the way ends.
    private bool Take(IOperation parent, IOperation value, ISymbol member)
    {
        switch (parent)
        {
            case IArgumentOperation argument:
                return TakeArgument(argument);
            case ISimpleAssignmentOperation assignment:
                return TakeTarget(assignment.Target, member);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                TakeName(declarator.Symbol.Name);
                return false;
            case ISymbolInitializerOperation and not IParameterInitializerOperation:
                TakeMember(member);
                return false;
            case IReturnOperation:
                TakeReturn(parent, member);
                return false;
            default:
                IsReplaceable |= IsDefault(parent, value);
                return IsSameValue(parent);
        }
    }

    private static bool IsDefault(IOperation parent, IOperation value) =>
        parent is IParameterInitializerOperation or IAttributeOperation || (parent is ICoalesceOperation coalesce && coalesce.WhenNull == value);

    private static bool IsSameValue(IOperation parent) => parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation
        or IInterpolatedStringTextOperation or IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }
        or IArrayInitializerOperation || IsWrapped(parent);

    private static bool IsWrapped(IOperation parent) => parent is IArrayCreationOperation or ICollectionExpressionOperation or ISwitchExpressionArmOperation
        or ISwitchExpressionOperation or IObjectCreationOperation { Type.Name: "Uri" } or IInvocationOperation { TargetMethod.ContainingType.Name: "Path" };

    private bool TakeArgument(IArgumentOperation argument)
    {
        if (CalledBy(argument.Parent) is not { } called || IsForPeople(called.ContainingType))
        {
            return false;
        }

        if (called is { ContainingType.Name: "Uri", MethodKind: MethodKind.Constructor })
        {
            _isUri = true;
            return argument.Parameter?.Ordinal == 0;
        }

        _isFileCall = called.ContainingType.IsIn("System", "IO") && argument.Parameter?.Ordinal == 0;
        IsReplaceable |= Defaulting.Contains(called.Name);
        _names.Add(argument.Parameter?.Name ?? "");
        return _isFileCall && called.ContainingType.Name == "Path";
    }

    private static bool IsForPeople(ITypeSymbol type) => EndsAs(type, ForReaders) || IsOfKind(type, SampleTypes);

    private static IMethodSymbol? CalledBy(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    // 'DefaultServer' says that another one may take its place.
    private void TakeName(string name)
    {
        _names.Add(name);
        IsReplaceable |= NameWords.First(name) == "default";
    }

    private bool TakeTarget(IOperation target, ISymbol member)
    {
        if (target.Referenced() is { } symbol)
        {
            TakeName(symbol.Name);
            IsReplaceable |= IsOfKind(symbol.ContainingType, SampleTypes) || IsOwnDefault(symbol, member);
        }

        return false;
    }

    // What the constructor of settings sets, the configuration or a person sets again.
    private static bool IsOwnDefault(ISymbol symbol, ISymbol member) =>
        symbol is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public }
        && member is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, member.ContainingType)
        && EndsAs(member.ContainingType, DefaultTypes);

    private void TakeMember(ISymbol member)
    {
        TakeName(member.Name.TrimStart('_'));
        IsReplaceable |= EndsAs(member.ContainingType, DefaultTypes) && member is not IFieldSymbol { IsConst: true };
    }

    private void TakeReturn(IOperation place, ISymbol member)
    {
        var name = place.NestedFunction() is { } function ? function.Name : (member as IMethodSymbol)?.AssociatedSymbol?.Name ?? member.Name;
        _names.Add(name);
        IsReplaceable |= EndsAs(member.ContainingType, DefaultTypes);
    }
}
