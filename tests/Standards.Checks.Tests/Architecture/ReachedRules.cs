using System.Reflection;
using System.Reflection.Emit;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;

namespace Standards.Checks.Tests.Architecture;

/// <summary>
/// The rules that the code of a type can name: those whose members of <see cref="RuleCatalog"/> its methods read, or methods that these call, and so on.
/// A call of an interface or of an abstract class goes on in what implements it, as far as the question is about that.
/// </summary>
internal sealed class ReachedRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly Assembly _assembly = typeof(RuleCatalog).Assembly;
    private readonly HashSet<RuleDescriptor> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<MethodBase> _seen = [];
    private readonly Queue<MethodBase> _open = new();
    private readonly HashSet<Type> _abstractions = [];
    private readonly Func<Type, bool> _goesOn;

    private ReachedRules(IEnumerable<Type> types, Func<Type, bool> goesOn)
    {
        _goesOn = goesOn;
        foreach (var type in types)
        {
            AddType(type);
        }

        while (_open.TryDequeue(out var method))
        {
            foreach (var member in MembersOf(method))
            {
                Follow(member);
            }
        }
    }

    /// <summary>The rules, in no order. Only abstractions of the type's own namespace are those of its concern.</summary>
    public static IReadOnlySet<RuleDescriptor> Of(Type type) =>
        new ReachedRules([type], called => (called.Namespace + ".").StartsWith(type.Namespace + ".", StringComparison.Ordinal))._rules;

    /// <summary>The rules that code names outside of checks, in no order: a check that it calls declares its own.</summary>
    public static IReadOnlySet<RuleDescriptor> BesideChecks(IReadOnlyCollection<Type> types) =>
        new ReachedRules(types.Where(type => !type.IsAssignableTo(typeof(IRuleReporter))), called => !called.IsAssignableTo(typeof(IRuleReporter)))._rules;

    private void AddType(Type type)
    {
        foreach (var method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).Where(_seen.Add))
        {
            _open.Enqueue(method);
        }

        foreach (var nested in type.GetNestedTypes(Declared))
        {
            AddType(nested);
        }
    }

    private void Follow(MemberInfo member)
    {
        if (member.DeclaringType is not { } type || type.Assembly != _assembly)
        {
            return;
        }

        if (type == typeof(RuleCatalog))
        {
            if (member is FieldInfo { IsStatic: true } field && field.GetValue(null) is RuleDescriptor rule)
            {
                _rules.Add(rule);
            }

            return;
        }

        if (type.TypeInitializer is { } initializer && _seen.Add(initializer))
        {
            _open.Enqueue(initializer);
        }

        if (member is not MethodBase method)
        {
            return;
        }

        // Closures and iterators.
        if (type.Name.StartsWith('<'))
        {
            AddType(type);
        }

        if (_seen.Add(method))
        {
            _open.Enqueue(method);
        }

        if (type.IsAbstract && !type.IsSealed && _abstractions.Add(type) && _goesOn(type))
        {
            foreach (var implementation in _assembly.GetTypes().Where(t => !t.IsAbstract && type.IsAssignableFrom(t)))
            {
                AddType(implementation);
            }
        }
    }

    private static IEnumerable<MemberInfo> MembersOf(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var opCode = OpCodes[code[i] == 0xFE ? (short)(0xFE00 | code[i + 1]) : code[i]];
            i += opCode.Size;
            if (opCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, i), ofType, ofMethod)!;
            }

            i += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }
}
