using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Declared;

/// <summary>The rules that a policy declares.</summary>
internal static class DeclaredPart
{
    extension(Policy policy)
    {
        /// <summary>Rules that the policy itself declares.</summary>
        public IReadOnlyList<DeclaredRule> Declared => policy.Part<DeclaredRules>().Rules;

        /// <summary>The declared rule with an id, or null.</summary>
        public DeclaredRule? FindDeclared(string id) => policy.Declared.FirstOrDefault(d => d.Rule.Id == id);

        /// <summary>The policy with other declared rules.</summary>
        public Policy WithDeclared(IReadOnlyList<DeclaredRule> rules) =>
            policy.With(new DeclaredRules { Rules = rules }) with { DeclaredRules = [.. rules.Select(rule => rule.Rule)] };
    }
}
