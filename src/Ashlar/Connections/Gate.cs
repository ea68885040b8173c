using System.Threading.Tasks.Sources;

namespace Ashlar;

/// <summary>Lets a number of callers in at once; others wait, and come in in the order in which they came.</summary>
/// <remarks>
/// A semaphore that makes nothing for each wait: waiters are kept for the next wait, with their timers. A place that becomes free goes to the first who
/// waits, and not to whoever asks at that moment.
/// </remarks>
internal sealed class Gate(int places)
{
    // So many are kept as wait at the same time, as a rule.
    private const int MostSpares = 256;

    private readonly Lock sync = new();
    private readonly LinkedList<Waiter> waiters = [];
    private readonly Stack<Waiter> spares = new();
    private int free = places;

    /// <summary>How many can come in now.</summary>
    public int FreeCount => Volatile.Read(ref free);

    /// <summary>How many wait.</summary>
    public int WaitingCount
    {
        get
        {
            lock (sync)
            {
                return waiters.Count;
            }
        }
    }

    /// <summary>Takes a place if one is free.</summary>
    public bool TryEnter()
    {
        lock (sync)
        {
            if (free == 0)
            {
                return false;
            }

            free--;
            return true;
        }
    }

    /// <summary>Waits for a place.</summary>
    /// <param name="timeout">The longest wait; zero is without end.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Whether there is one; not after the time.</returns>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    public async ValueTask<bool> EnterAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        ValueTask<bool> entered;
        lock (sync)
        {
            if (free > 0)
            {
                free--;
                return true;
            }

            waiter = spares.TryPop(out var spare) ? spare : new Waiter(this);
            entered = waiter.Start();
            waiters.AddLast(waiter.Node);
            waiter.StartTimer(timeout);
        }

        var stopping = cancellationToken.UnsafeRegister(static (state, token) => ((Waiter)state!).Stop(token), waiter);
        bool isIn;
        try
        {
            isIn = await entered;
        }
        finally
        {
            // Waits for a stop that is running, which must not meet the waiter's next wait.
            await stopping.DisposeAsync();
            lock (sync)
            {
                waiter.StopTimer();
                if (spares.Count < MostSpares)
                {
                    spares.Push(waiter);
                }
                else
                {
                    waiter.Dispose();
                }
            }
        }

        return isIn;
    }

    /// <summary>Gives a place back.</summary>
    public void Leave()
    {
        Waiter? next;
        lock (sync)
        {
            next = waiters.First?.Value;
            if (next is null)
            {
                free++;
                return;
            }

            waiters.RemoveFirst();
        }

        next.End(isIn: true);
    }

    // Whoever takes the waiter out of the list ends its wait: nobody else can.
    private bool Take(Waiter waiter)
    {
        if (waiter.Node.List is null)
        {
            return false;
        }

        waiters.Remove(waiter.Node);
        return true;
    }

    /// <summary>A wait; one after the other.</summary>
    private sealed class Waiter : IValueTaskSource<bool>, IDisposable
    {
        private readonly Gate gate;
        private readonly Timer timer;
        private ManualResetValueTaskSourceCore<bool> source = new() { RunContinuationsAsynchronously = true };
        private long deadline = long.MaxValue;

        public Waiter(Gate gate)
        {
            this.gate = gate;
            Node = new(this);

            timer = new Timer(static waiter => ((Waiter)waiter!).TimeOut(), this, Timeout.Infinite, Timeout.Infinite);
        }

        public LinkedListNode<Waiter> Node { get; }

        public ValueTask<bool> Start()
        {
            source.Reset();
            return new(this, source.Version);
        }

        public void StartTimer(TimeSpan timeout)
        {
            if (timeout > TimeSpan.Zero)
            {
                deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
                timer.Change(timeout, Timeout.InfiniteTimeSpan);
            }
        }

        public void StopTimer()
        {
            if (deadline != long.MaxValue)
            {
                deadline = long.MaxValue;
                timer.Change(Timeout.Infinite, Timeout.Infinite);
            }
        }

        public void End(bool isIn) => source.SetResult(isIn);

        public void Stop(CancellationToken token)
        {
            bool isMine;
            lock (gate.sync)
            {
                isMine = gate.Take(this);
            }

            if (isMine)
            {
                source.SetException(new OperationCanceledException(token));
            }
        }

        public void Dispose() => timer.Dispose();

        bool IValueTaskSource<bool>.GetResult(short token) => source.GetResult(token);

        ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => source.GetStatus(token);

        void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            source.OnCompleted(continuation, state, token, flags);

        private void TimeOut()
        {
            bool isMine;
            lock (gate.sync)
            {
                var early = deadline - Environment.TickCount64;
                if (deadline != long.MaxValue && early > 0)
                {
                    // It was started for an earlier wait, or by a clock that is a little ahead.
                    timer.Change(early, Timeout.Infinite);
                    return;
                }

                isMine = deadline != long.MaxValue && gate.Take(this);
            }

            if (isMine)
            {
                End(isIn: false);
            }
        }
    }
}
