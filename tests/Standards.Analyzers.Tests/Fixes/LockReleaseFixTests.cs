using Standards.Analyzers.Locks;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Locks;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class LockReleaseFixTests
{
    [Theory]
    [InlineData(
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            async Task M(CancellationToken t)
            {
                await _gate.WaitAsync(t);

                // why
                await Load(); // loaded
                if (t.IsCancellationRequested)
                {
                    return;
                }

                _gate.Release(); // done
            }
        }
        """,
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            async Task M(CancellationToken t)
            {
                await _gate.WaitAsync(t);
                try
                {
                    // why
                    await Load(); // loaded
                    if (t.IsCancellationRequested)
                    {
                        return;
                    }
                }
                finally
                {
                    _gate.Release(); // done
                }
            }
        }
        """)]
    [InlineData(
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            async Task<int> M()
            {
                await _gate.WaitAsync();
                var loaded = await Load();
                _gate.Release();
                return loaded;
            }

            void N()
            {
                Monitor.Enter(_other);
                Load();
                Monitor.Exit(_other);
                Load();
            }
        }
        """,
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            async Task<int> M()
            {
                await _gate.WaitAsync();
                try
                {
                    var loaded = await Load();
                    return loaded;
                }
                finally
                {
                    _gate.Release();
                }
            }

            void N()
            {
                Monitor.Enter(_other);
                try
                {
                    Load();
                }
                finally
                {
                    Monitor.Exit(_other);
                }

                Load();
            }
        }
        """)]
    [InlineData(
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            void M(ReaderWriterLockSlim gate)
            {
                gate.EnterReadLock();
                Load();
                gate.ExitReadLock();
            }
        }
        """,
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            void M(ReaderWriterLockSlim gate)
            {
                gate.EnterReadLock();
                try
                {
                    Load();
                }
                finally
                {
                    gate.ExitReadLock();
                }
            }
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<LockReleaseAnalyzer, LockReleaseFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            void M()
            {
                _gate.Wait(100);
                Load();
                _gate.Release();
            }
        }
        """)]
    [InlineData(
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            void M()
            {
                _gate.Wait();
                using var file = new StreamReader("a");
                Load();
                _gate.Release();
            }
        }
        """)]
    [InlineData(
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            async Task<int> M()
            {
                await _gate.WaitAsync();
                var loaded = await Load();
                _gate.Release();
                return loaded + await Load();
            }
        }
        """)]
    [InlineData(
        """
        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly object _other = new();
            Task<int> Load() => null!;

            void M() { _gate.Wait(); Load(); _gate.Release(); }
        }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<LockReleaseAnalyzer, LockReleaseFix>.IsNotOfferedAsync(source);
}
