using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>Reads the <c>declare</c> lists of all layers of one policy.</summary>
internal interface IRuleDeclarations
{
    /// <summary>The sound rules that were read so far, in the order of the files.</summary>
    IReadOnlyList<RuleDescriptor> Descriptors { get; }

    /// <summary>Whether an id was declared, soundly or not: what else names it is then no mistake.</summary>
    bool IsDeclared(string id);

    /// <summary>Reads the list of one layer.</summary>
    void Read(YamlNode? node, LayerFile file, List<Finding> findings);

    /// <summary>The policy with the rules that were read.</summary>
    Policy AddTo(Policy policy);
}
