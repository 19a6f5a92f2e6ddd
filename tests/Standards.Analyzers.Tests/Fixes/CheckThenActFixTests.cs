using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class CheckThenActFixTests
{
    [Theory]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            void M(string k)
            {
                // why
                if (!_d.ContainsKey(k))
                {
                    _d[k] = Load(k);
                } // then

                if (!_d.ContainsKey("a"))
                {
                    _d["a"] = null!;
                }
            }
        }
        """,
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            void M(string k)
            {
                // why
                _d.GetOrAdd(k, _ => Load(k)); // then

                _d.GetOrAdd("a", _ => null!);
            }
        }
        """)]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            int M(string k)
            {
                if (!_d.TryGetValue(k, out var found))
                {
                    found = Load(k);
                    _d[k] = found;
                }

                return found.Count;
            }
        }
        """,
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            int M(string k)
            {
                var found = _d.GetOrAdd(k, _ => Load(k));

                return found.Count;
            }
        }
        """)]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            List<int> M(string k)
            {
                if (_d.TryGetValue(k, out var found))
                {
                    return found;
                }

                var made = Load(k);
                _d[k] = made;
                return made;
            }
        }
        """,
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            List<int> M(string k)
            {
                return _d.GetOrAdd(k, _ => Load(k));
            }
        }
        """)]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            int M(string k, List<int> given)
            {
                if (_d.ContainsKey(k) && _d[k].Count > 1)
                {
                    return _d[k].Count; // all
                }

                if (!_d.ContainsKey(k)) { _d[k] = given; }
                return _d.ContainsKey(k) ? _d[k].Count : 0;
            }
        }
        """,
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            int M(string k, List<int> given)
            {
                if (_d.TryGetValue(k, out var value) && value.Count > 1)
                {
                    return value.Count; // all
                }

                _d.TryAdd(k, given);
                return _d.TryGetValue(k, out var found) ? found.Count : 0;
            }
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<CheckThenActAnalyzer, CheckThenActFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            void M(string k) { if (_d.ContainsKey(k)) { _d[k] = Load(k); } }
        }
        """)]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            void M(string k) { if (!_d.ContainsKey(k)) { _d[k] = Load(k); Load(k); } }
        }
        """)]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            void M(string k) { if (!_d.ContainsKey(k)) { /* why */ _d[k] = Load(k); } }
        }
        """)]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            void M(string k) { if (!_d.ContainsKey(k.Trim())) { _d[k.Trim()] = Load(k); } }
        }
        """)]
    [InlineData(
        """
        using System.Collections.Concurrent;
        class C
        {
            private readonly ConcurrentDictionary<string, List<int>> _d = new();
            List<int> Load(string k) => new();

            ConcurrentDictionary<string, int> _n = new(); void M(string k) => _n[k]++;
        }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<CheckThenActAnalyzer, CheckThenActFix>.IsNotOfferedAsync(source);
}
