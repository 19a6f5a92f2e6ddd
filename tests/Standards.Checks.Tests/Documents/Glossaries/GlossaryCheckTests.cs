using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Glossaries;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Glossaries;

public class GlossaryCheckTests
{
    private const string Path = "docs/glossary.md";

    private const string Good = """
        # Glossary

        ## O

        ### Order

        - **Definition:** What a customer asked for.
        - **Context:** `Orders.Domain.Order`
        - **Synonyms:** Purchase, basket
        - **Related:** [Customer](#customer)

        ### Customer

        **Definition**: Who orders.

        **Context**: table `customers`

        **Synonyms**: none

        **Related**: Order.

        """;

    [Fact]
    public void Good_glossary_is_silent()
    {
        Assert.Empty(Check(new GlossaryCheck(), Path, Good));
        Assert.Empty(Check(new GlossaryCheck(), "docs/other.md", "### A\n\n### A\n"));
    }

    [Theory]
    [InlineData("# G\n\n## Order\n\n### See also\n\n## Customer\n\n### See also\n")]
    [InlineData("# G\n\n## Order\n\nText.\n")]
    public void Terms_of_another_level_are_asked_of_products(string text)
    {
        Assert.Equal(
            [$"STD3802 {Path}(0,0): the glossary has no term that is a heading of the third level. Write '### Term' and below it Definition, "
                + $"Context, Synonyms and Related."],
            Check(new GlossaryCheck(), Path, text));
        Assert.Empty(Check(new GlossaryCheck(), Path, text, ServiceClass.Repository));
    }

    [Fact]
    public void Term_twice_is_said_to_all() => Assert.Equal(
        [$"STD3801 {Path}(5,1): 'order' stands twice, first in line 3. Join both entries, or tell the terms apart in their headings."],
        Check(new GlossaryCheck(), Path, "# G\n\n### Order\n\n### order\n", ServiceClass.Repository));

    [Fact]
    public void Term_without_lines_is_asked_where_the_form_is_used()
    {
        var bare = "# G\n\n### Order\n\nWhat a customer asked for.\n";
        Assert.Equal(
            [$"STD3802 {Path}(3,1): the term 'Order' has no Definition, Context, Synonyms, Related. Add the line '- Definition: …' below it, and 'none' where "
                + $"there is nothing to name."],
            Check(new GlossaryCheck(), Path, bare));
        Assert.Empty(Check(new GlossaryCheck(), Path, bare, ServiceClass.Repository));
        Assert.Equal(
            [$"STD3802 {Path}(12,1): the term 'Customer' has no Context. Add the line '- Context: …' below it, and 'none' where there is nothing to name."],
            Check(new GlossaryCheck(), Path, Good.Replace("**Context**: table", "In table", StringComparison.Ordinal), ServiceClass.Repository));
    }

    [Fact]
    public void Unknown_related_term_is_found() => Assert.Equal(
        [$"STD3803 {Path}(10,16): 'Custommer' is no term of the glossary. Write an entry '### Custommer', or name a term that exists."],
        Check(new GlossaryCheck(), Path, Good.Replace("[Customer](#customer)", "Custommer, customer", StringComparison.Ordinal), ServiceClass.Repository));

    [Fact]
    public void Synonym_with_an_entry_is_found() => Assert.Equal(
        [$"STD3804 {Path}(9,17): the synonym 'customer' has an entry of its own in line 12. Join both entries, or name the other term under Related."],
        Check(new GlossaryCheck(), Path, Good.Replace("Purchase, basket", "Order, customer", StringComparison.Ordinal), ServiceClass.Repository));

    [Fact]
    public void Hostile_glossary_is_limited()
    {
        Assert.Equal(1001, Check(new GlossaryCheck(), Path, string.Concat(Enumerable.Repeat("### A\n\n", 100_000)), ServiceClass.Repository).Length);
        Assert.Empty(Check(new GlossaryCheck(), Path, "# G\0"));
    }
}
