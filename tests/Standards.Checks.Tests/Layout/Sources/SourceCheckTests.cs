using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout.Sources;

namespace Standards.Checks.Tests.Layout.Sources;

public sealed class SourceCheckTests : IDisposable
{
    private static readonly Policy Asked = LayoutFindings.Policy("rules: { STD2035: warning, STD2036: suggestion }");

    private readonly TestRepository _repository = new();

    public SourceCheckTests()
    {
        _repository.With("src/Orders/Orders.csproj", "<Project />").With("src/Other/Other.csproj", "<Project />");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Namespaces_that_use_each_other_are_STD2035()
    {
        _repository
            .With("src/Orders/Pricing/Price.cs", """
                using System;
                using Orders.Tax;

                namespace Orders.Pricing;

                class Price;

                """)
            .With("src/Orders/Stock/Item.cs", """
                using Orders.Pricing;

                namespace Orders.Stock;

                class Item;

                """)
            .With("src/Orders/Tax/Rate.cs", """
                namespace Orders.Tax
                {
                    using Orders.Stock;

                    class Rate { }
                }

                """);

        FindingAssert.Only(
            Run(), "STD2035", "src/Orders/Pricing/Price.cs(2,1)",
            "namespaces use each other: Orders.Pricing -> Orders.Tax -> Orders.Stock -> Orders.Pricing",
            "Move what 'Orders.Pricing' and 'Orders.Tax' both need to a namespace of its own, or join them");
    }

    [Theory]
    [InlineData("using static Orders.B.Thing;")]
    [InlineData("using T = Orders.B.Thing;")]
    [InlineData("using global::Orders.B;")]
    [InlineData("using /* c */ Orders . B ;")]
    public void Every_form_of_use_counts(string directive)
    {
        _repository
            .With("src/Orders/a.cs", $"{directive}\nnamespace Orders.A;\nclass X;\n")
            .With("src/Orders/b.cs", "using Orders.A;\nnamespace Orders.B;\nclass Y;\n");

        Assert.Single(Run());
    }

    [Theory]
    [InlineData("global using Orders.B;")]
    [InlineData("// using Orders.B;")]
    [InlineData("using Orders.C;")]
    [InlineData("""[assembly: X("using Orders.B;")]""")]
    public void Other_texts_are_no_use(string directive)
    {
        _repository
            .With("src/Orders/a.cs", $"{directive}\nnamespace Orders.A;\nclass X;\n")
            .With("src/Orders/b.cs", "using Orders.A;\nnamespace Orders.B;\nclass Y;\n");

        Assert.Empty(Run());
    }

    [Fact]
    public void Namespace_and_one_inside_it_are_no_cycle()
    {
        _repository
            .With("src/Orders/a.cs", "using Orders.A.Inner;\nnamespace Orders.A;\nclass X;\n")
            .With("src/Orders/b.cs", "using Orders.A;\nnamespace Orders.A.Inner;\nclass Y;\n");

        Assert.Empty(Run());
    }

    [Fact]
    public void Extension_methods_in_a_namespace_of_the_framework_are_no_cycle()
    {
        _repository
            .With("src/Orders/a.cs", """
                using Microsoft.Extensions.DependencyInjection;
                namespace Orders;
                class X;

                """)
            .With("src/Orders/b.cs", """
                using Orders;
                namespace Microsoft.Extensions.DependencyInjection;
                class Y;

                """);

        Assert.Empty(Run());
    }

    [Fact]
    public void Namespaces_of_two_projects_are_no_cycle()
    {
        _repository.With("src/Orders/a.cs", "using B;\nnamespace A;\nclass X;\n").With("src/Other/b.cs", "using A;\nnamespace B;\nclass Y;\n");

        Assert.Empty(Run());
    }

    [Fact]
    public void Relative_use_is_resolved_from_the_inside_out()
    {
        _repository
            .With("src/Orders/a.cs", "namespace Orders.A { using B; class X { } }\n")
            .With("src/Orders/b.cs", "namespace Orders.B { using A; class Y { } }\n")
            .With("src/Orders/c.cs", "namespace B;\nclass Z;\n");

        Assert.Equal("namespaces use each other: Orders.A -> Orders.B -> Orders.A", Assert.Single(Run()).Message);
    }

    [Fact]
    public void Second_type_of_a_file_is_STD2036()
    {
        _repository.With("src/Orders/Order.cs", """
            namespace Orders;

            public class Order { class Inner { } }

            public record struct OrderLine(int Count);

            """);

        FindingAssert.Only(Run(), "STD2036", "src/Orders/Order.cs(5,8)", "the file declares 'OrderLine' besides 'Order'", "Move it to 'OrderLine.cs'");
    }

    [Theory]
    [InlineData("src/Orders/Order.cs")]
    [InlineData("src/Orders/Order.Totals.cs")]
    [InlineData("src/Orders/Order{T}.cs")]
    public void Type_after_which_the_file_is_called_stays(string path)
    {
        _repository.With(path, "public record OrderLine(int Count);\npublic class Order { }\n");

        FindingAssert.Only(Run(), "STD2036", $"{path}(1,8)", "the file declares 'OrderLine' besides 'Order'", "Move it to 'OrderLine.cs'");
    }

    [Theory]
    [InlineData("class A; partial class A { }")]
    [InlineData("class A { } class A<T> where T : class { }")]
    [InlineData("class A { } file class B { }")]
    [InlineData("class A { } delegate void B();")]
    [InlineData("""class A { string class1 = "} class B {"; }""")]
    [InlineData("/* class B { } */ class A { } // class C { }")]
    [InlineData("class A { char c = '}'; class B { } }")]
    [InlineData("#if X\nclass A { }\n#endif\nclass A { string s = $\"{(1 > 2 ? \"}\" : \"{\")}\"; enum E { } }")]
    [InlineData("using var record = Open(); foreach (var x in record) { class1(); }")]
    [InlineData("[X(typeof(class1))] enum @A { B }")]
    public void One_type_is_silent(string text) => Assert.Empty(Single(text));

    [Theory]
    [InlineData("class A { } class B { }")]
    [InlineData("interface A; enum B { }")]
    [InlineData("namespace N { class A { } } namespace M { struct B { } }")]
    [InlineData("record A(int X) : R; record class B;")]
    public void Two_types_are_found(string text) => Assert.Equal("the file declares 'B' besides 'A'", Assert.Single(Single(text)).Message);

    [Theory]
    [InlineData("")]
    [InlineData("rules: { STD2035: none, STD2036: none }")]
    [InlineData("tier: 4\nprofile: strict")]
    public void Nothing_is_read_until_it_is_asked_for(string policy)
    {
        var check = new SourceCheck();
        _repository.With("src/Orders/a.cs", "class A; class B;");

        var read = 0;
        Assert.Empty(_repository.Run(new Counting(check, () => read++), LayoutFindings.Policy(policy)));
        Assert.Equal(0, read);
    }

    [Fact]
    public void Override_for_a_folder_asks()
    {
        _repository.With("src/Orders/a.cs", "class A; class B;");

        Assert.Equal(
            ["src/Orders/a.cs(1,10) STD2036"],
            _repository.Run(new SourceCheck(), LayoutFindings.Policy("overrides: [{ paths: src/**, rules: { STD2036: warning } }]")).Places());
    }

    [Theory]
    [InlineData("namespace")]
    [InlineData("using")]
    [InlineData("using X =")]
    [InlineData("class")]
    [InlineData("}}}}{{{{((((")]
    [InlineData("namespace A.;; class")]
    [InlineData("\"")]
    public void Broken_text_ends(string text) => Assert.Empty(Single(text));

    private IReadOnlyList<Finding> Single(string text)
    {
        _repository.With("src/Orders/a.cs", text);
        return Run();
    }

    private IReadOnlyList<Finding> Run() => _repository.Run(new SourceCheck(), Asked);

    private sealed class Counting(SourceCheck check, Action read) : Standards.Checks.Engine.Running.IRepositoryCheck
    {
        public string Name => check.Name;

        public IReadOnlyList<Standards.Checks.Catalog.RuleDescriptor> Rules => check.Rules;

        public bool DependsOn(Standards.Checks.Foundation.Files.SourceFile file, Standards.Checks.Engine.Running.CheckContext context)
        {
            var depends = check.DependsOn(file, context);
            if (depends)
            {
                read();
            }

            return depends;
        }

        public IEnumerable<Finding> Check(
            IReadOnlyList<Standards.Checks.Foundation.Files.SourceFile> files,
            Standards.Checks.Engine.Running.CheckContext context) => check.Check(files, context);
    }
}
