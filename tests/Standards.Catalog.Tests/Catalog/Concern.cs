namespace Standards.Catalog.Tests.Catalog;

/// <summary>A block of rule ids, as the table of rule ids in the design divides them.</summary>
/// <param name="Digit">First digit of the ids.</param>
/// <param name="Category">What <c>category</c> says in the catalog.</param>
/// <param name="Title">Heading in the index of rules.</param>
internal sealed record Concern(char Digit, string Category, string Title)
{
    public static IReadOnlyList<Concern> All { get; } =
    [
        new('0', "policy", "The policy itself"),
        new('1', "code", "Code"),
        new('2', "layout", "Repository layout and ownership"),
        new('3', "documents", "Documents"),
        new('4', "dependencies", "Dependencies and supply chain"),
        new('5', "security", "Secrets and security"),
        new('6', "tests", "Tests and coverage"),
        new('7', "budgets", "Performance budgets"),
        new('8', "contracts", "Contracts"),
        new('9', "operations", "Delivery and operations"),
    ];

    /// <summary>The concern that an id such as <c>STD2001</c> belongs to.</summary>
    public static Concern Of(string id) => All[id[3] - '0'];
}
