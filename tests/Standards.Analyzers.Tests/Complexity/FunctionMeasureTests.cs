namespace Standards.Analyzers.Tests.Complexity;

/// <summary>Cyclomatic complexity, cognitive complexity and nesting of constructs, alone and in one another.</summary>
public sealed class FunctionMeasureTests
{
    [Theory]
    [InlineData("", 1, 0, 0)]
    [InlineData("return a + 1;", 1, 0, 0)]
    [InlineData("if (b) a++;", 2, 1, 1)]
    [InlineData("if (b) a++; else a--;", 2, 2, 1)]
    [InlineData("if (b) a++; else if (c) a--; else a = 0;", 3, 3, 1)]
    [InlineData("if (b) { } else if (c) { } else if (d) { } else if (a > 1) { } else { }", 5, 5, 1)]
    [InlineData("if (b) { } else if (c) { if (d) { } }", 4, 4, 2)]
    [InlineData("if (b) { } else { if (c) { } }", 3, 4, 2)]
    [InlineData("if (b) { if (c) { if (d) { } } }", 4, 6, 3)]
    [InlineData("if (b) return 1; if (c) return 2; if (d) return 3;", 4, 3, 1)]
    [InlineData("for (var i = 0; i < a; i++) { }", 2, 1, 1)]
    [InlineData("foreach (var x in s) { foreach (var y in s) { if (b) continue; } }", 4, 6, 3)]
    [InlineData("foreach (var (x, y) in new (int, int)[0]) { }", 2, 1, 1)]
    [InlineData("while (b) { do { } while (c); }", 3, 3, 2)]
    [InlineData("if (b && c) { }", 3, 2, 1)]
    [InlineData("if (b && c && d) { }", 4, 2, 1)]
    [InlineData("if (b && c || d) { }", 4, 3, 1)]
    [InlineData("if (b || c && d || b) { }", 5, 4, 1)]
    [InlineData("if (b && (c && d)) { }", 4, 2, 1)]
    [InlineData("if (b && !(c && d)) { }", 4, 3, 1)]
    [InlineData("var x = b || c;", 2, 1, 0)]
    [InlineData("var x = b ? 1 : 2;", 2, 1, 0)]
    [InlineData("var x = b ? 1 : c ? 2 : 3;", 3, 3, 0)]
    [InlineData("switch (a) { case 1: break; case 2: case 3: break; default: break; }", 4, 1, 1)]
    [InlineData("switch (o) { case string t when t.Length > 1: break; case int: break; }", 4, 1, 1)]
    [InlineData("switch (a) { case 1: if (b) { } break; }", 3, 3, 2)]
    [InlineData("var x = a switch { 1 => 1, 2 => 2, _ => 3 };", 3, 1, 0)]
    [InlineData("var x = o switch { string t when t.Length > 1 => 1, not null => 2, _ when b => 3, _ => 4 };", 6, 1, 0)]
    [InlineData("var x = a switch { > 1 and < 5 or 9 => 1, _ => 2 };", 3, 3, 0)]
    [InlineData("if (o is string or int or long) { }", 3, 2, 1)]
    [InlineData("if (o is (string or int) and not null) { }", 3, 3, 1)]
    [InlineData("var x = s?.Length ?? 0;", 3, 0, 0)]
    [InlineData("""s ??= ""; s = s?.Trim()?.ToLower();""", 4, 0, 0)]
    [InlineData("try { a++; } catch { }", 2, 1, 1)]
    [InlineData("try { a++; } catch (System.IO.IOException) { } catch (System.Exception e) when (e.Message.Length > 1 && b) { } finally { }", 5, 3, 1)]
    [InlineData("try { if (b) { } } catch { if (c) { } }", 4, 4, 2)]
    [InlineData("again: if (b) goto again;", 2, 2, 1)]
    [InlineData("switch (a) { case 1: goto case 2; case 2: goto default; default: break; }", 3, 3, 1)]
    [InlineData("return M(a, b, c, d, o, s);", 1, 1, 0)]
    [InlineData("return M(a, b, c, d, o, s) + this.M(a, b, c, d, o, s);", 1, 1, 0)]
    [InlineData("return M(a);", 1, 0, 0)]
    [InlineData("return other.M(a, b, c, d, o, s);", 1, 0, 0)]
    [InlineData("System.Func<int> f = () => b ? 1 : 2;", 2, 2, 0)]
    [InlineData("System.Action f = () => { if (b) { } };", 2, 2, 1)]
    [InlineData("System.Action f = () => { System.Action g = () => { if (b) { } }; };", 2, 3, 1)]
    [InlineData("System.Action f = delegate { while (b) { } };", 2, 2, 1)]
    [InlineData("if (b) { Run(x => { if (c) { } }); }", 3, 4, 2)]
    [InlineData("int Local() { return b ? 1 : 2; } return Local();", 2, 2, 0)]
    [InlineData("int Local() { int Inner() { if (b) return 1; return 2; } return Inner(); } return Local();", 2, 3, 1)]
    [InlineData("using (var x = Open()) { lock (x) { if (b) { } } }", 2, 1, 1)]
    [InlineData("checked { unsafe { fixed (char* p = s) { } } }", 1, 0, 0)]
    [InlineData("if (b) for (;;) while (c) do try { if (d) { } } finally { } while (b);", 6, 15, 6)]
    [InlineData("""var x = $"{(b ? 1 : 2)} {s ?? ""}";""", 3, 1, 0)]
    [InlineData("var x = from y in s where b && c select y;", 2, 1, 0)]
    [InlineData("var x = new int[b ? 1 : 2];", 2, 1, 0)]
    [InlineData("await foreach (var x in o) { await Run(); }", 2, 1, 1)]
    public void Statements(string statements, int cyclomatic, int cognitive, int nesting)
    {
        var measure = Measured.Body(statements);

        Assert.Equal((cyclomatic, cognitive, nesting), (measure.Cyclomatic, measure.Cognitive, measure.Nesting));
    }

    [Theory]
    [InlineData("int P => b ? 1 : 2;", 2)]
    [InlineData("int P { get => b ? 1 : 2; }", 2)]
    [InlineData("int P { get; set { if (b) field = value; } }", 2)]
    [InlineData("int P { get; init => field = b ? 1 : 2; }", 2)]
    [InlineData("int this[int i] => i > 1 ? 1 : 2;", 2)]
    [InlineData("event System.Action E { add { if (b) { } } remove => Run(); }", 2)]
    [InlineData("C() { if (b) { } }", 2)]
    [InlineData("C() : this(1) => b = c && d;", 2)]
    [InlineData("~C() { if (b) { } }", 2)]
    [InlineData("public static C operator +(C x, C y) => x ?? y;", 2)]
    [InlineData("public static implicit operator int(C x) => x is null ? 0 : 1;", 2)]
    [InlineData("System.Func<int, int> f = x => x > 1 ? 1 : 2;", 2)]
    [InlineData("System.Func<int, int> P { get; } = x => x > 1 ? 1 : 2;", 2)]
    [InlineData("void M(int x = true ? 1 : 2) { }", 1)]
    [InlineData("[A(true ? 1 : 2)] void M() { }", 1)]
    public void Members(string member, int cyclomatic) =>
        Assert.Equal(cyclomatic, Measured.File($"class C\n{{\n{member}\n}}\n").Functions.Max(f => f.Cyclomatic));

    [Theory]
    [InlineData("int f = true ? 1 : 2;")]
    [InlineData("int P { get; set; } = true ? 1 : 2;")]
    [InlineData("abstract void M();")]
    [InlineData("[A] partial int P { get; }")]
    public void Members_without_a_body_are_no_functions(string member) => Assert.Empty(Measured.File($"class C\n{{\n{member}\n}}\n").Functions);

    [Fact]
    public void Static_local_function_stands_alone()
    {
        var file = Measured.File("""
            class C
            {
                void M()
                {
                    if (b) { }
                    static int One(int a)
                    {
                        return a > 0 ? One(a) : 0;
                    }
                }
            }

            """);

        Assert.Equal([("One", 2, 2, 4), ("M", 2, 1, 4)], file.Functions.Select(f => (f.Name, f.Cyclomatic, f.Cognitive, file.LinesOf(f))));
        Assert.Equal(2, file.Declared);
    }

    [Fact]
    public void Top_level_code_is_one_function_and_its_local_functions_are_others()
    {
        var file = Measured.File("""
            using System;

            if (args.Length > 0) { }
            int One(int a)
            {
                return a > 0 ? 1 : 0;
            }
            while (One(1) > 2) { }

            int Two() => 2;

            class C { void M() { if (true) { } } }

            """);

        Assert.Equal([("One", 2, 4), ("Two", 1, 1), ("M", 2, 1), ("", 3, 2)], file.Functions.Select(f => (f.Name, f.Cyclomatic, file.LinesOf(f))));
        Assert.Equal(3, file.Declared);
    }

    [Fact]
    public void Property_is_no_declared_function() =>
        Assert.Equal(
            4,
            Measured.File(
                "class C { int P => 1; int Q { get { return 1; } } C() { } void M() { int L() => 1; } public static C operator !(C x) "
                    + "=> x; abstract void N(); }").Declared);

    [Theory]
    [InlineData("", 0)]
    [InlineData("class C { }", 1)]
    [InlineData("class C\n{\n}\n", 3)]
    [InlineData("class C\r\n{\r\n}\r\n// end", 4)]
    public void Lines_of_a_file(string source, int lines) => Assert.Equal(lines, Measured.File(source).Lines);

    [Fact]
    public void Lines_of_a_function_begin_at_its_name()
    {
        var file = Measured.File("""
            class C
            {
                /// <summary>One.</summary>
                [A]
                public
                void M(
                    int a)
                {

                    // note
                }
            }

            """);

        Assert.Equal(6, file.LinesOf(file.Functions[0]));
    }
}
