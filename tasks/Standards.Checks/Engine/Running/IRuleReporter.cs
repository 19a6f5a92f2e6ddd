using Standards.Checks.Catalog;

namespace Standards.Checks.Engine.Running;

/// <summary>What reports findings, and of which rules.</summary>
public interface IRuleReporter
{
    /// <summary>
    /// The rules of the catalog that it reports, besides STD0010 of a file that it cannot read. Made when they are asked for, which a build without a
    /// finding never does: the lists of checks are made in every build.
    /// </summary>
    IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>Whether it may report a rule; a finding of another one is a bug of ours (STD0999).</summary>
    bool Reports(RuleDescriptor rule, CheckContext context) => Rules.Any(r => ReferenceEquals(r, rule));
}
